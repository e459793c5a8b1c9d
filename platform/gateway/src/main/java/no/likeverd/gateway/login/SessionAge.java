package no.likeverd.gateway.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Ends a log-in after a working day, however busy it was; an idle one ends sooner. */
@Component
@Order(SessionAge.BEFORE_SECURITY)
final class SessionAge implements WebFilter {

    static final int BEFORE_SECURITY = -150;

    private static final String BEGAN = "likeverd.began";

    private final SessionCookie cookie;
    private final Duration longest;
    private final Clock clock;

    SessionAge(SessionCookie cookie, LoginSettings settings, Clock clock) {
        this.cookie = cookie;
        this.longest = settings.longest();
        this.clock = clock;
    }

    static void begin(WebSession session, Instant now) {
        session.getAttributes().put(BEGAN, now);
    }

    /** When the log-in ends at the latest; empty when nobody is logged in. */
    Optional<Instant> end(WebSession session) {
        @Nullable Instant began = session.getAttribute(BEGAN);
        return Optional.ofNullable(began).map(time -> time.plus(longest));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!cookie.isSentWith(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        return exchange.getSession().flatMap(this::endWhenOld).then(chain.filter(exchange));
    }

    /** The session goes on without anything in it, so that it can still keep a form. */
    private Mono<Void> endWhenOld(WebSession session) {
        boolean old = end(session).filter(end -> end.isBefore(clock.instant())).isPresent();
        if (!old) {
            return Mono.empty();
        }
        session.getAttributes().clear();
        return session.changeSessionId();
    }
}
