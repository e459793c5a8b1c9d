package no.likeverd.gateway.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.likeverd.gateway.Doors;
import no.likeverd.gateway.Part;
import no.likeverd.gateway.Problem;
import no.likeverd.gateway.login.SessionToken;
import no.likeverd.gateway.page.Pages;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Who may see what the services tell each other: in a demo everybody, otherwise operations. The gateway knows nobody's role, so it
 * asks the directory for something that is for operations only, in the reader's name.
 */
@Component
final class Operators {

    private static final String ASKED = "likeverd.operations.";
    private static final String ONLY_FOR_THEM = "/directory/v1/operations/parked?size=1";
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final WebClient http = WebClient.create();
    private final Doors doors;
    private final SessionToken tokens;
    private final Clock clock;

    Operators(Doors doors, SessionToken tokens, Clock clock) {
        this.doors = doors;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whether somebody would have to log in before anything can be said. */
    boolean isStranger(WebSession session) {
        return !doors.demo() && Pages.reader(session).isEmpty();
    }

    /** Empty for whoever may; an error for everybody else. */
    Mono<Void> require(ServerWebExchange exchange) {
        return doors.demo() ? Mono.empty() : exchange.getSession().flatMap(session -> require(exchange, session));
    }

    private Mono<Void> require(ServerWebExchange exchange, WebSession session) {
        String mark = ASKED + Pages.reader(session).orElse("");
        Instant asked = session.getAttribute(mark);
        if (asked != null && clock.instant().isBefore(asked.plus(GOOD_FOR))) {
            return Mono.empty();
        }
        return tokens.of(exchange)
                .switchIfEmpty(Mono.error(Problem::notLoggedIn))
                .flatMap(this::ask)
                .doOnNext(yes -> session.getAttributes().put(mark, clock.instant()))
                .then();
    }

    private Mono<Boolean> ask(String token) {
        Part directory = doors.parts().stream()
                .filter(part -> part.name().equals("directory"))
                .findFirst()
                .orElseThrow();
        return http.get()
                .uri(directory.uris().getFirst().resolve(ONLY_FOR_THEM))
                .headers(headers -> headers.setBearerAuth(token))
                .exchangeToMono(response -> response.releaseBody().thenReturn(response.statusCode()))
                .timeout(doors.homeTimeout())
                .onErrorMap(failure -> Problem.partUnavailable(directory))
                .flatMap(status -> status.is2xxSuccessful() ? Mono.just(true) : Mono.error(Problem.forOperations()));
    }
}
