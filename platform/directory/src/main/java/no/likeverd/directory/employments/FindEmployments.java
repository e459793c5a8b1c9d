package no.likeverd.directory.employments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;

/** Employments, as far as the actor may see them. */
public final class FindEmployments {

    private final AggregateStore<Employment> employments;
    private final Sight sight;

    FindEmployments(AggregateStore<Employment> employments, Sight sight) {
        this.employments = employments;
        this.sight = sight;
    }

    public Page<Aggregate<Employment>> page(Actor actor, PageRequest page) {
        return employments.page(sight.employmentsOf(actor), ascending("_id"), page);
    }

    /** Those of them that have this value in this field, for example in one unit. */
    public Page<Aggregate<Employment>> page(Actor actor, String field, String value, PageRequest page) {
        return employments.page(and(eq(field, value), sight.employmentsOf(actor)), ascending("_id"), page);
    }

    /** @throws Problem 404 */
    public Aggregate<Employment> one(Actor actor, String employmentId) {
        return page(actor, "_id", employmentId, new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such employment for you"));
    }

    /** All of them that some people have. */
    public List<Aggregate<Employment>> ofPeople(Actor actor, Collection<String> personIds) {
        return employments
                .page(
                        and(in("state.personId", personIds), sight.employmentsOf(actor)),
                        ascending("state.from", "_id"),
                        new PageRequest(0, PageRequest.MOST_ROWS))
                .rows();
    }
}
