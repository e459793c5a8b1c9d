package no.likeverd.gateway.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import reactor.core.publisher.Mono;

/** Tells people that they may try again, and operators why; neither hears what the issuer said of the person. */
final class LogInFailed implements ServerAuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(LogInFailed.class);

    private final ServerAuthenticationFailureHandler page =
            new RedirectServerAuthenticationFailureHandler("/session/failed");

    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange exchange, AuthenticationException failure) {
        log.warn("a log-in failed: {}", code(failure));
        log.debug("a log-in failed", failure);
        return page.onAuthenticationFailure(exchange, failure);
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }
}
