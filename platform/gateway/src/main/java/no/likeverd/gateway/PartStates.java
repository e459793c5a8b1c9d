package no.likeverd.gateway;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks all parts at once how they are; a crowd of readers shares one answer per second. */
@Component
public class PartStates {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration SHARED_FOR = Duration.ofSeconds(1);

    private final WebClient http = WebClient.create();
    private final Mono<Report> report;

    PartStates(Doors doors, Clock clock) {
        this.report = Flux.fromIterable(doors.everything())
                .flatMapSequential(this::ask)
                .collectList()
                .map(answers -> new Report(clock.instant(), List.copyOf(answers)))
                .cache(SHARED_FOR);
    }

    /** What the parts answered. */
    public record Report(Instant at, List<Answer> answers) {
        public List<Answer> troubled() {
            return answers.stream().filter(a -> a.state() != PartState.READY).toList();
        }
    }

    /**
     * How a part is.
     *
     * @param state ready when one instance is, and otherwise what the first one said
     * @param instances how many there are
     * @param ready how many of them are ready
     */
    public record Answer(Part part, PartState state, long millis, int instances, int ready) {
        static Answer of(Part part, List<PartState> states, long millis) {
            int ready = Collections.frequency(states, PartState.READY);
            return new Answer(part, ready > 0 ? PartState.READY : states.getFirst(), millis, states.size(), ready);
        }
    }

    public Mono<Report> report() {
        return report;
    }

    private Mono<Answer> ask(Part part) {
        return Flux.fromIterable(part.managementUris())
                .flatMapSequential(this::ask)
                .collectList()
                .elapsed()
                .map(timed -> Answer.of(part, timed.getT2(), timed.getT1()));
    }

    private Mono<PartState> ask(URI management) {
        return http.get()
                .uri(management.resolve("/actuator/health/readiness"))
                .exchangeToMono(response -> response.releaseBody().thenReturn(state(response.statusCode())))
                .timeout(PATIENCE)
                .onErrorReturn(PartState.DOWN);
    }

    private static PartState state(HttpStatusCode status) {
        return switch (status.value()) {
            case 200 -> PartState.READY;
            case 503 -> PartState.DOWN;
            default -> PartState.UNKNOWN;
        };
    }
}
