package no.likeverd.ladder.unit;

import com.mongodb.client.model.Sorts;
import java.util.List;
import no.likeverd.access.Replica;
import no.likeverd.access.Scope;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.ProjectionStore;
import no.likeverd.messaging.inbox.ProjectionType;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The replica's units as lists by name: the replica itself is asked for one at a time. Reads only. */
@Component
public class Units {

    private final ProjectionStore<Unit> units;
    private final Replica replica;

    Units(Inbox inbox, Replica replica) {
        units = inbox.projection(ProjectionType.of("access.units", "directory_units", Unit.class));
        this.replica = replica;
    }

    public Page<Unit> page(Scope scope, PageRequest page) {
        return units.page(scope.filter("state.unitId"), Sorts.ascending("state.name", "_id"), page);
    }

    /** All of the municipality, to choose from. */
    public List<Unit> all() {
        return Page.all(page -> units.page(new Document(), Sorts.ascending("state.name", "_id"), page));
    }

    /** What a unit is called; its id until the directory has told. */
    public String nameOf(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
