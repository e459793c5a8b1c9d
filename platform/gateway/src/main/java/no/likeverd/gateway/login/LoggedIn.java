package no.likeverd.gateway.login;

import java.net.URI;
import java.time.Clock;
import no.likeverd.gateway.page.LocalPath;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Takes whoever has logged in back to what they came for. */
@Component
final class LoggedIn implements ServerAuthenticationSuccessHandler {

    private static final String WANTED = "likeverd.wanted";

    private final PeopleSessions sessions;
    private final LastPerson lastPerson;
    private final Clock clock;

    LoggedIn(PeopleSessions sessions, LastPerson lastPerson, Clock clock) {
        this.sessions = sessions;
        this.lastPerson = lastPerson;
        this.clock = clock;
    }

    /** Remembers where to go afterwards. */
    static void want(WebSession session, String path) {
        session.getAttributes().put(WANTED, path);
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filtered, Authentication authentication) {
        var exchange = filtered.getExchange();
        String personId = authentication.getName();
        return exchange.getSession().flatMap(session -> {
            SessionAge.begin(session, clock.instant());
            ServerHttpResponse response = exchange.getResponse();
            response.addCookie(lastPerson.cookie(personId));
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().setLocation(URI.create(destination(session, personId)));
            return sessions.add(personId, session);
        });
    }

    private String destination(WebSession session, String personId) {
        boolean hasForm = KeptForm.in(session)
                .filter(form -> form.ownersMark().equals(lastPerson.mark(personId)))
                .isPresent();
        Object wanted = session.getAttributes().remove(WANTED);
        if (hasForm) {
            return ShowKeptForm.ADDRESS;
        }
        KeptForm.throwAway(session);
        return wanted instanceof String path ? LocalPath.of(path) : LocalPath.HOME;
    }
}
