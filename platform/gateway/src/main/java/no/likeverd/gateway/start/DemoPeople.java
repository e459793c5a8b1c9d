package no.likeverd.gateway.start;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.likeverd.gateway.Doors;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** One person of the sample municipality for each role, for whoever wants to try it. Nobody where there is no demo. */
@Component
class DemoPeople {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SHARED_FOR = Duration.ofMinutes(1);
    /** Whoever has something to try. */
    private static final List<String> ROLES =
            Trial.ALL.stream().map(Trial::role).toList();

    private final Mono<List<Card>> cards;

    DemoPeople(Doors doors) {
        var issuer = doors.demoIssuer();
        cards = issuer == null ? Mono.just(List.of()) : ask(issuer);
    }

    /** Somebody one may be. */
    record Card(String role, String personId, String name, String post, String unit) {}

    private record Person(String id, String name, String title, String unit, List<String> roles) {
        boolean is(String role) {
            return role.equals("EMPLOYEE")
                    ? roles.isEmpty() && !title.isBlank()
                    : roles.stream().anyMatch(held -> held.equals(role) || held.startsWith(role + " "));
        }
    }

    private record People(List<Person> rows) {}

    /** Empty while the issuer does not answer. */
    Mono<List<Card>> cards() {
        return cards.onErrorReturn(List.of());
    }

    private static Mono<List<Card>> ask(Doors.DemoIssuer issuer) {
        return WebClient.create()
                .get()
                .uri(issuer.uri().resolve("/issuer/demo/people?size=100"))
                .retrieve()
                .bodyToMono(People.class)
                .timeout(PATIENCE)
                .map(people -> ROLES.stream()
                        .flatMap(role -> first(people, role).stream())
                        .toList())
                .cache(found -> SHARED_FOR, failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static Optional<Card> first(People people, String role) {
        return people.rows().stream()
                .filter(person -> person.is(role))
                .findFirst()
                .map(person -> new Card(role, person.id(), person.name(), person.title(), person.unit()));
    }
}
