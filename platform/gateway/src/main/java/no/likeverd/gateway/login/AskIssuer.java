package no.likeverd.gateway.login;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks the issuer who somebody is, bound to its answer by PKCE; passes on whom they say they want to be. */
final class AskIssuer implements ServerOAuth2AuthorizationRequestResolver {

    /** Our own parameter; the issuer knows it as {@code login_hint}. */
    static final String PERSON = "person";

    private final DefaultServerOAuth2AuthorizationRequestResolver plain;

    AskIssuer(ReactiveClientRegistrationRepository issuer) {
        plain = new DefaultServerOAuth2AuthorizationRequestResolver(issuer);
        plain.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return plain.resolve(exchange).map(request -> hinted(exchange, request));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return plain.resolve(exchange, registration).map(request -> hinted(exchange, request));
    }

    private static OAuth2AuthorizationRequest hinted(ServerWebExchange exchange, OAuth2AuthorizationRequest request) {
        @Nullable String person = exchange.getRequest().getQueryParams().getFirst(PERSON);
        if (person == null) {
            return request;
        }
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> parameters.put("login_hint", person))
                .build();
    }
}
