package no.likeverd.gateway.login;

import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import no.likeverd.gateway.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** The token of a session, renewed in good time; once for all who ask at the same moment, since it can be renewed only once. */
@Component
public final class SessionToken {

    private final ReactiveOAuth2AuthorizedClientManager renewing;
    private final ServerOAuth2AuthorizedClientRepository tokens;
    private final Clock clock;
    private final ConcurrentMap<String, Mono<OAuth2AuthorizedClient>> underWay = new ConcurrentHashMap<>();

    SessionToken(
            ReactiveOAuth2AuthorizedClientManager renewing,
            ServerOAuth2AuthorizedClientRepository tokens,
            Clock clock) {
        this.renewing = renewing;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty when nobody is logged in, or the issuer does not want to go on. */
    public Mono<String> of(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .ofType(OAuth2AuthenticationToken.class)
                .flatMap(person -> exchange.getSession().flatMap(session -> renewed(exchange, session, person)))
                .map(client -> client.getAccessToken().getTokenValue());
    }

    private Mono<OAuth2AuthorizedClient> renewed(
            ServerWebExchange exchange, WebSession session, OAuth2AuthenticationToken person) {
        return underWay.computeIfAbsent(session.getId(), id -> Mono.defer(() -> renew(exchange, session, person))
                .doFinally(signal -> underWay.remove(id))
                .cache());
    }

    private Mono<OAuth2AuthorizedClient> renew(
            ServerWebExchange exchange, WebSession session, OAuth2AuthenticationToken person) {
        OAuth2AuthorizeRequest request = OAuth2AuthorizeRequest.withClientRegistrationId(
                        LoginConfiguration.REGISTRATION)
                .principal(person)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build();
        return renewing.authorize(request).onErrorResume(failure -> {
            if (isFinal(failure)) {
                return session.invalidate().then(Mono.empty());
            }
            return stillGood(exchange, person).switchIfEmpty(Mono.error(Problem.issuerAway()));
        });
    }

    /** A token is renewed before it ends, so an issuer that is away for a moment is not noticed. */
    private Mono<OAuth2AuthorizedClient> stillGood(ServerWebExchange exchange, OAuth2AuthenticationToken person) {
        return tokens.<OAuth2AuthorizedClient>loadAuthorizedClient(LoginConfiguration.REGISTRATION, person, exchange)
                .filter(client -> isGood(client.getAccessToken()));
    }

    private boolean isGood(OAuth2AccessToken token) {
        return token.getExpiresAt() != null && token.getExpiresAt().isAfter(clock.instant());
    }

    /** The issuer has answered, and the answer is no. */
    private static boolean isFinal(Throwable failure) {
        return failure instanceof ClientAuthorizationException refused
                && OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }

    static boolean hasOwn(ServerWebExchange exchange) {
        @Nullable String given = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return given != null;
    }
}
