package no.likeverd.gateway.login;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who logs out in one browser is logged out in all, in case one of them was forgotten somewhere. */
@Component
final class LogOutEverywhere implements ServerLogoutHandler {

    private final PeopleSessions sessions;

    LogOutEverywhere(PeopleSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication authentication) {
        return exchange.getExchange().getSession().flatMap(session -> sessions.endAll(authentication.getName())
                .then(session.invalidate()));
    }
}
