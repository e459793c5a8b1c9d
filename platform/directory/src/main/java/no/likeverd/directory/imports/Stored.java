package no.likeverd.directory.imports;

import java.util.HashMap;
import java.util.Map;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.imports.check.Known;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.units.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.StateFormat;
import org.bson.Document;

/** The directory as it is stored, read as a whole. */
final class Stored {

    private final AggregateStore<Unit> units;
    private final AggregateStore<Person> people;
    private final AggregateStore<Employment> employments;
    private final AggregateStore<RoleGrant> roles;

    Stored(
            AggregateStore<Unit> units,
            AggregateStore<Person> people,
            AggregateStore<Employment> employments,
            AggregateStore<RoleGrant> roles) {
        this.units = units;
        this.people = people;
        this.employments = employments;
        this.roles = roles;
    }

    Known known() {
        return new Known(all(units), all(people), all(employments), all(roles));
    }

    private static <S> Map<String, Aggregate<S>> all(AggregateStore<S> store) {
        Map<String, Aggregate<S>> all = new HashMap<>();
        for (Document document : store.documents().find()) {
            String id = document.getString("_id");
            S state = StateFormat.read(
                    document.get("state", Document.class), store.type().state());
            all.put(id, new Aggregate<>(id, document.getLong("version"), document.getLong("seq"), state));
        }
        return all;
    }
}
