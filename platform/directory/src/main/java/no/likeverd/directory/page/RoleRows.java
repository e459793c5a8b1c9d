package no.likeverd.directory.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.directory.people.FindPeople;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.substitutes.Substitution;
import no.likeverd.directory.units.FindUnits;
import no.likeverd.messaging.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Roles and substitutes for people: names of units, and names of people as far as the reader may know them. */
@Component
class RoleRows {

    private final FindPeople people;
    private final FindUnits units;
    private final Replica replica;
    private final Clock clock;

    RoleRows(FindPeople people, FindUnits units, Replica replica, Clock clock) {
        this.people = people;
        this.units = units;
        this.replica = replica;
        this.clock = clock;
    }

    /** A role, or a substitute's part in one; names are null where the reader may not know them. */
    record Held(
            String grantId,
            String personId,
            @Nullable String person,
            String role,
            @Nullable String unitId,
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            boolean standsIn,
            @Nullable String standsInFor,
            boolean over) {}

    /** The same with names still to come. */
    private record Row(String id, RoleGrant grant) {

        private Stream<String> people() {
            return Stream.concat(Stream.of(grant.personId()), Stream.ofNullable(grant.standsInFor()));
        }

        private boolean isAbout(Actor actor) {
            return people().anyMatch(actor.personId()::equals);
        }
    }

    List<Held> of(Actor actor, Collection<Aggregate<RoleGrant>> grants) {
        return held(
                actor,
                grants.stream().map(grant -> new Row(grant.id(), grant.state())).toList());
    }

    List<Held> substitutes(Actor actor, Collection<Substitution> all) {
        return held(
                actor, all.stream().map(one -> new Row(one.id(), one.grant())).toList());
    }

    private List<Held> held(Actor actor, List<Row> rows) {
        Map<String, String> names =
                people.names(actor, rows.stream().flatMap(Row::people).toList());
        Map<String, String> unitNames = units.names(rows.stream()
                .map(row -> row.grant().unitId())
                .filter(Objects::nonNull)
                .toList());
        return rows.stream().map(row -> held(actor, row, names, unitNames)).toList();
    }

    private Held held(Actor actor, Row row, Map<String, String> names, Map<String, String> unitNames) {
        RoleGrant grant = row.grant();
        String principal = grant.standsInFor();
        boolean about = row.isAbout(actor);
        return new Held(
                row.id(),
                grant.personId(),
                name(grant.personId(), about, names),
                grant.role().name(),
                grant.unitId(),
                grant.unitId() == null ? "" : unitNames.getOrDefault(grant.unitId(), grant.unitId()),
                grant.from(),
                grant.to(),
                principal != null,
                principal == null ? null : name(principal, about, names),
                grant.to() != null && !grant.to().isAfter(LocalDate.now(clock)));
    }

    /** Of two of whom one stands in for the other each knows whom. */
    private @Nullable String name(String personId, boolean about, Map<String, String> names) {
        return about ? replica.nameOf(personId).orElse(null) : names.get(personId);
    }
}
