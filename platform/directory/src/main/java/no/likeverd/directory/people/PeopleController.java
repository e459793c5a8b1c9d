package no.likeverd.directory.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import no.likeverd.access.Actor;
import no.likeverd.directory.employments.Sight;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People, as far as the caller may see them. */
@RestController
@RequestMapping("/directory/v1/people")
class PeopleController {

    private final AggregateStore<Person> people;
    private final Sight sight;

    PeopleController(AggregateStore<Person> people, Sight sight) {
        this.people = people;
        this.sight = sight;
    }

    @GetMapping
    Page<PersonView> list(Actor actor, PageRequest page) {
        return people.page(seenBy(actor), ascending("_id"), page).map(PersonView::of);
    }

    @GetMapping("/{personId}")
    PersonView get(Actor actor, @PathVariable String personId) {
        Bson asked = and(eq("_id", personId), seenBy(actor));
        return people.page(asked, ascending("_id"), new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .map(PersonView::of)
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such person for you"));
    }

    private Bson seenBy(Actor actor) {
        return sight.peopleOf(actor).<Bson>map(ids -> in("_id", ids)).orElseGet(Document::new);
    }

    record PersonView(
            String personId,
            String givenName,
            String familyName,
            @Nullable String email) {

        static PersonView of(Aggregate<Person> person) {
            Person state = person.state();
            return new PersonView(person.id(), state.givenName(), state.familyName(), state.email());
        }
    }
}
