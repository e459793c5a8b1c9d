package no.likeverd.access;

import com.mongodb.client.model.Filters;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What somebody may see of a list; its filter belongs inside the query, so that nothing else is ever read. */
public sealed interface Scope {

    /** The part of a query that keeps to the scope; {@code field} holds a unit's id. */
    Bson filter(String field);

    /** All units. */
    record Everything() implements Scope {
        @Override
        public Bson filter(String field) {
            return new Document();
        }
    }

    /** Some units. */
    record Units(Set<String> unitIds) implements Scope {
        @Override
        public Bson filter(String field) {
            return Filters.in(field, unitIds);
        }
    }

    /** No unit at all. */
    record Nothing() implements Scope {
        @Override
        public Bson filter(String field) {
            return Filters.in(field, Set.of());
        }
    }
}
