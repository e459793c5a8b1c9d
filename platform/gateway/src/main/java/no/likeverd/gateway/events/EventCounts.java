package no.likeverd.gateway.events;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.likeverd.gateway.Doors;
import no.likeverd.gateway.Part;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks all instances at once, on the ports for operations, what their meters say of events; a crowd of readers shares one answer
 * per second. Nothing in it is about a person.
 */
@Component
final class EventCounts {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SHARED_FOR = Duration.ofSeconds(1);
    private static final String METERS = "/actuator/prometheus?includedNames=likeverd_events_published_total,"
            + "likeverd_events_handled_total,likeverd_events_published,likeverd_events_handled";

    private final WebClient http = WebClient.create();
    private final Map<String, Counts> last = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Mono<EventMap> map;

    EventCounts(Doors doors, Topology topology, Lights lights, Clock clock) {
        this.clock = clock;
        map = Flux.fromIterable(doors.parts())
                .flatMap(this::ask)
                .then(Mono.fromSupplier(() -> EventMap.of(topology, Map.copyOf(last), lights, clock.instant())))
                .cache(SHARED_FOR);
    }

    Mono<EventMap> map() {
        return map;
    }

    private Mono<Void> ask(Part part) {
        return Flux.fromIterable(part.managementUris())
                .flatMap(this::scrape)
                .collectList()
                .doOnNext(scrapes -> last.merge(
                        part.name(),
                        scrapes.isEmpty() ? Counts.NONE : Counts.of(scrapes, clock.instant()),
                        (before, now) -> now.known() ? now : before.grownStale()))
                .then();
    }

    /** Empty where nobody answers. */
    private Mono<String> scrape(URI management) {
        return http.get()
                .uri(management.resolve(METERS))
                .retrieve()
                .bodyToMono(String.class)
                .defaultIfEmpty("") // nothing has happened since it started
                .timeout(PATIENCE)
                .onErrorComplete();
    }
}
