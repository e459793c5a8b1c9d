package no.likeverd.gateway.login;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which sessions a person has, oldest first, so that they can all be ended and do not become ever more. */
@Component
final class PeopleSessions {

    private final ConcurrentMap<String, Deque<WebSession>> byPerson = new ConcurrentHashMap<>();
    private final int most;

    PeopleSessions(LoginSettings settings) {
        most = settings.sessionsEach();
    }

    /** Adds a session; ends the oldest of too many. */
    Mono<Void> add(String personId, WebSession session) {
        Deque<WebSession> surplus = new ArrayDeque<>();
        byPerson.compute(personId, (id, known) -> {
            Deque<WebSession> sessions = known == null ? new ArrayDeque<>() : new ArrayDeque<>(known);
            sessions.removeIf(WebSession::isExpired);
            sessions.addLast(session);
            while (sessions.size() > most) {
                surplus.add(sessions.removeFirst());
            }
            return sessions;
        });
        return end(List.copyOf(surplus));
    }

    /** Ends every session of a person. */
    Mono<Void> endAll(String personId) {
        Deque<WebSession> sessions = byPerson.remove(personId);
        return sessions == null ? Mono.empty() : end(List.copyOf(sessions));
    }

    private static Mono<Void> end(List<WebSession> sessions) {
        return Flux.fromIterable(sessions).concatMap(WebSession::invalidate).then();
    }
}
