package no.likeverd.directory.imports.check;

import java.util.Map;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.units.Unit;
import no.likeverd.messaging.aggregate.Aggregate;

/** What the directory holds when an import is checked, by id. */
public record Known(
        Map<String, Aggregate<Unit>> units,
        Map<String, Aggregate<Person>> people,
        Map<String, Aggregate<Employment>> employments,
        Map<String, Aggregate<RoleGrant>> roles) {

    public static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Map.of());
}
