package no.likeverd.directory.people;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.likeverd.access.Actor;
import no.likeverd.directory.employments.Sight;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;

/** People, as far as the actor may see them. */
public final class FindPeople {

    private static final Bson BY_NAME = ascending("state.familyName", "state.givenName", "_id");

    private final AggregateStore<Person> people;
    private final Sight sight;

    FindPeople(AggregateStore<Person> people, Sight sight) {
        this.people = people;
        this.sight = sight;
    }

    public Page<Aggregate<Person>> page(Actor actor, PageRequest page) {
        return people.page(seenBy(actor), ascending("_id"), page);
    }

    /** By name, those of whom each word is the beginning of a name; all for no words. */
    public Page<Aggregate<Person>> named(Actor actor, String words, PageRequest page) {
        List<Bson> all = new ArrayList<>(List.of(seenBy(actor)));
        for (String word : words.strip().split("\\s+", 8)) {
            Pattern begins = Pattern.compile("(^|[ -])" + Pattern.quote(word), Pattern.CASE_INSENSITIVE);
            all.add(or(regex("state.givenName", begins), regex("state.familyName", begins)));
        }
        return people.page(words.isBlank() ? seenBy(actor) : and(all), BY_NAME, page);
    }

    /** @throws Problem 404 */
    public Aggregate<Person> one(Actor actor, String personId) {
        Bson asked = and(eq("_id", personId), seenBy(actor));
        return people.page(asked, ascending("_id"), new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such person for you"));
    }

    /** What those of the people are called whom the actor may see. */
    public Map<String, String> names(Actor actor, Collection<String> personIds) {
        Map<String, String> names = new HashMap<>();
        if (!personIds.isEmpty()) {
            Bson asked = and(in("_id", new HashSet<>(personIds)), seenBy(actor));
            for (Document found : people.documents().find(asked)) {
                Person person = StateFormat.read(found.get("state", Document.class), Person.class);
                names.put(found.getString("_id"), person.name());
            }
        }
        return names;
    }

    private Bson seenBy(Actor actor) {
        return sight.peopleOf(actor).<Bson>map(ids -> in("_id", ids)).orElseGet(Document::new);
    }
}
