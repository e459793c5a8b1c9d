package no.likeverd.resourcecenter.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.access.Employment;
import no.likeverd.access.Grant;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom one may ask about a unit's competence: somebody who works there today or leads it. */
@Component
public class Contacts {

    private final Replica replica;
    private final Clock clock;

    Contacts(Replica replica, Clock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    public boolean standsFor(String personId, String unitId) {
        return unitsOf(personId).contains(unitId);
    }

    /** The units for which somebody can be the contact today. */
    public Set<String> unitsOf(String personId) {
        LocalDate today = LocalDate.now(clock);
        Stream<String> posts = replica.employmentsOf(personId).stream()
                .filter(post -> post.activeOn(today))
                .map(Employment::unitId);
        Stream<@Nullable String> led = replica.grantsOf(personId).stream()
                .filter(grant -> grant.role() == Role.LEADER && grant.holdsOn(today))
                .map(Grant::unitId);
        return Stream.concat(posts, led.flatMap(Stream::ofNullable)).collect(Collectors.toUnmodifiableSet());
    }

    /** The name of somebody who can be asked; nobody's who has left. */
    public Optional<String> name(String personId, String unitId) {
        return standsFor(personId, unitId) ? replica.nameOf(personId) : Optional.empty();
    }
}
