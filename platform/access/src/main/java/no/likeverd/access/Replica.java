package no.likeverd.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Filters;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.inbox.EventStream;
import no.likeverd.messaging.inbox.Handlers;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.ProjectionStore;
import no.likeverd.messaging.inbox.ProjectionType;
import org.bson.conversions.Bson;
import org.springframework.messaging.Message;

/** The service's own copy of the directory, fed from its compacted topics. */
public final class Replica {

    private static final String PREFIX = "no.likeverd.directory.";

    private final ProjectionStore<Person> people;
    private final ProjectionStore<Unit> units;
    private final ProjectionStore<Employment> employments;
    private final ProjectionStore<Grant> grants;
    private final List<Feed> feeds;

    Replica(Inbox inbox) {
        people = inbox.projection(
                ProjectionType.of("access.people", "directory_people", Person.class, "state.familyName"));
        units = inbox.projection(
                ProjectionType.of("access.units", "directory_units", Unit.class, "state.parentUnitId"));
        employments = inbox.projection(ProjectionType.of(
                "access.employments",
                "directory_employments",
                Employment.class,
                "state.personId",
                "state.unitId",
                "state.movedFrom"));
        grants = inbox.projection(
                ProjectionType.of("access.roles", "directory_roles", Grant.class, "state.personId", "state.unitId"));
        feeds = List.of(
                feed(inbox, people, "person", Person.class),
                feed(inbox, units, "unit", Unit.class),
                feed(inbox, employments, "employment", Employment.class),
                feed(inbox, grants, "role", Grant.class));
    }

    private static <S> Feed feed(Inbox inbox, ProjectionStore<S> store, String aggregate, Class<S> state) {
        return new Feed(
                "/directory/" + aggregate,
                inbox.stream(
                        store,
                        new Handlers<S>().on(PREFIX + aggregate + "-state.v1", state, (known, event) -> event.data())));
    }

    /** Which source's snapshots a stream keeps. */
    private record Feed(String source, EventStream<?> stream) {}

    /** Takes a snapshot of any of the four kinds to its own projection. */
    void accept(Message<byte[]> message) {
        Object header = message.getHeaders().get(Envelope.SOURCE);
        String source = header instanceof byte[] bytes
                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                : String.valueOf(header);
        feeds.stream()
                .filter(feed -> feed.source().equals(source))
                .findFirst()
                .orElse(feeds.getFirst()) // an unknown source is dead there, and somebody gets to see it
                .stream()
                .accept(message);
    }

    public Optional<Person> person(String personId) {
        return people.find(personId);
    }

    /** What to call a person, for those whose role may see it. */
    public Optional<String> nameOf(String personId) {
        return person(personId).map(Replica::name);
    }

    /** The same for many at once, by their ids; those of whom the directory has not told are left out. */
    public Map<String, String> namesOf(Collection<String> personIds) {
        return people.list(in("_id", personIds)).stream().collect(Collectors.toMap(Person::personId, Replica::name));
    }

    private static String name(Person person) {
        return person.givenName() + " " + person.familyName();
    }

    /** Everybody who is called just this, for whoever knows a name and not an id; a part of a name finds nobody. */
    public List<Person> called(String name) {
        String[] words = name.strip().split("\\s+", -1);
        List<Bson> splits = IntStream.range(1, words.length)
                .mapToObj(given -> and(
                        eq("state.givenName", joined(words, 0, given)),
                        eq("state.familyName", joined(words, given, words.length))))
                .toList();
        return splits.isEmpty() ? List.of() : people.list(or(splits));
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    public Optional<Unit> unit(String unitId) {
        return units.find(unitId);
    }

    /** All units, by name, for whoever chooses one. */
    public List<Unit> units() {
        return units.list(Filters.empty()).stream()
                .sorted(Comparator.comparing(Unit::name).thenComparing(Unit::unitId))
                .toList();
    }

    /** The ids of the units right below any of these. */
    public Set<String> unitsUnder(Set<String> unitIds) {
        return units.list(in("state.parentUnitId", unitIds)).stream()
                .map(Unit::unitId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    public Optional<Employment> employment(String employmentId) {
        return employments.find(employmentId);
    }

    /** All posts of a person, past and coming ones too. */
    public List<Employment> employmentsOf(String personId) {
        return employments.list(eq("state.personId", personId));
    }

    /** The same of many at once. */
    public List<Employment> employmentsOf(Collection<String> personIds) {
        return employments.list(in("state.personId", personIds));
    }

    /** All posts in a unit, past and coming ones too. */
    public List<Employment> employmentsIn(String unitId) {
        return employments.list(eq("state.unitId", unitId));
    }

    /** The employment that followed when somebody moved on from this one. */
    public Optional<Employment> movedTo(String employmentId) {
        return employments.list(eq("state.movedFrom", employmentId)).stream().findFirst();
    }

    /** All roles of a person, past and coming ones too. */
    public List<Grant> grantsOf(String personId) {
        return grants.list(eq("state.personId", personId));
    }

    /** All roles that are held for the unit by name, past and coming ones too. */
    public List<Grant> grantsIn(String unitId) {
        return grants.list(eq("state.unitId", unitId));
    }
}
