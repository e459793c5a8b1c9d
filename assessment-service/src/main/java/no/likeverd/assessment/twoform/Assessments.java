package no.likeverd.assessment.twoform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import no.likeverd.access.Scope;
import no.likeverd.assessment.tenure.End;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.assessment.twoform.domain.Status;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.messaging.process.Resumption;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All assessments, past ones too; at most one of an employment is open. */
public final class Assessments {

    private static final AggregateType<Assessment> TYPE = AggregateType.of("assessment", "assessment", Assessment.class)
            .indexedBy(
                    "state.post.employmentId",
                    "state.post.personId",
                    "state.post.unitId",
                    "state.leaderPersonId",
                    "state.scale.versionId",
                    "state.opening.command",
                    "state.forms.leader.authorId",
                    "state.forms.setAside.authorId",
                    "state.logs.authorId");
    private static final Bson NEWEST_FIRST = Sorts.descending("state.opening.on", "_id");
    private static final Bson LATEST = Sorts.descending("state.opening.number");
    private static final Bson OPEN = in("state.status", Status.FORMS.name(), Status.CONVERSATION.name());
    /** Long enough for whoever opens to look for news, short enough after a crash in between. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final PageRequest FIRST = new PageRequest(0, 1);
    private static final PageRequest MANY = new PageRequest(0, PageRequest.MOST_ROWS);

    private final AggregateStore<Assessment> store;
    private final Clock clock;

    public Assessments(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    /** The id of an employment's assessment with this number: two who open at once meet in one document. */
    static String idFor(String employmentId, int number) {
        return CommandKey.of("employment", employmentId + " " + number).derivedId("asm");
    }

    /**
     * Opens the employment's next assessment, or finds the one that the same command has opened.
     *
     * @throws Problem 409 {@code ALREADY_OPEN} with the id of the open one
     */
    Assessment open(String employmentId, CommandKey key, IntFunction<Assessment> numbered) {
        while (true) {
            Optional<Assessment> latest = first(eq("state.post.employmentId", employmentId), LATEST);
            Optional<Assessment> repeated = openedBy(key);
            if (repeated.isPresent()) {
                return repeated.get();
            }
            latest.filter(Assessment::open).ifPresent(Assessments::refuseAnother);
            Assessment next = numbered.apply(
                    latest.map(before -> before.opening().number()).orElse(0) + 1);
            if (store.createIfAbsent(next.assessmentId(), () -> timed(next.begin()))
                    .isPresent()) {
                return next; // a lost race finds the winner on the next turn
            }
        }
    }

    private static void refuseAnother(Assessment open) {
        throw Problem.conflict("ALREADY_OPEN", "An assessment of this employment is open")
                .with("assessmentId", open.assessmentId());
    }

    /** What the same command has opened before, whatever became of it. */
    Optional<Assessment> openedBy(CommandKey key) {
        Optional<Assessment> opened = first(eq("state.opening.command", commandOf(key)), LATEST);
        opened.filter(assessment -> !assessment.opening().commandHash().equals(key.bodyHash()))
                .ifPresent(another -> {
                    throw new KeyReused("The Idempotency-Key was used before with another body");
                });
        return opened;
    }

    static String commandOf(CommandKey key) {
        return key.derivedId("open");
    }

    private Optional<Assessment> first(Bson filter, Bson order) {
        return store.page(filter, order, FIRST).rows().stream().findFirst().map(Aggregate::state);
    }

    /** @throws Problem 404 when there is none */
    public Assessment get(String assessmentId) {
        return store.find(assessmentId).map(Aggregate::state).orElseThrow(Assessment::unknown);
    }

    Assessment change(String assessmentId, @Nullable CommandKey key, Function<Assessment, Change<Assessment>> decide) {
        try {
            return store.change(assessmentId, key, known -> timed(decide.apply(known.state())))
                    .state();
        } catch (UnknownAggregate none) {
            throw Assessment.unknown();
        }
    }

    /** Whatever changes, two things wake an open assessment: that nobody has looked for news yet, and a known end. */
    private Change<Assessment> timed(Change<Assessment> change) {
        Assessment next = change.state();
        if (next == null || !next.open()) {
            return change;
        }
        if (!next.outcome().caughtUp()) {
            return change.resumeAt(clock.instant().plus(PATIENCE));
        }
        End end = next.outcome().end();
        return end == null
                ? change
                : change.resumeAt(end.day().atStartOfDay(clock.getZone()).toInstant());
    }

    Page<Assessment> of(String personId, PageRequest page) {
        Bson mine = or(eq("state.post.personId", personId), eq("state.leaderPersonId", personId));
        return store.page(mine, NEWEST_FIRST, page).map(Aggregate::state);
    }

    /** Those in which the person has this part. */
    Page<Assessment> of(String personId, Part part, PageRequest page) {
        return store.page(eq(field(part), personId), NEWEST_FIRST, page).map(Aggregate::state);
    }

    private static String field(Part part) {
        return part == Part.EMPLOYEE ? "state.post.personId" : "state.leaderPersonId";
    }

    /** Those that wait for one of the two, at most a hundred. */
    List<Assessment> goingOn(String personId) {
        Bson mine = or(eq(field(Part.EMPLOYEE), personId), eq(field(Part.LEADER), personId));
        return store.page(and(mine, OPEN), NEWEST_FIRST, MANY)
                .map(Aggregate::state)
                .rows();
    }

    /** The newest that the person has signed as the one whom it is about. */
    Optional<Assessment> completedLast(String personId) {
        Bson completed = and(eq(field(Part.EMPLOYEE), personId), eq("state.status", Status.COMPLETED.name()));
        return first(completed, NEWEST_FIRST);
    }

    /** Which of the employments have had one, whatever became of it. */
    Set<String> assessed(Collection<String> employmentIds) {
        return store.documents()
                .distinct("state.post.employmentId", in("state.post.employmentId", employmentIds), String.class)
                .into(new HashSet<>());
    }

    /** Everything in which the person has written, as a former leader too. */
    public Page<Assessment> writtenInBy(String personId, PageRequest page) {
        Bson own = or(
                eq("state.post.personId", personId),
                eq("state.leaderPersonId", personId),
                eq("state.forms.leader.authorId", personId),
                eq("state.forms.setAside.authorId", personId),
                eq("state.logs.authorId", personId));
        return store.page(own, NEWEST_FIRST, page).map(Aggregate::state);
    }

    List<String> openOf(String employmentId) {
        return openIds(eq("state.post.employmentId", employmentId));
    }

    /** At most a hundred at a time. */
    List<String> openUnder(String versionId) {
        return openIds(eq("state.scale.versionId", versionId));
    }

    private List<String> openIds(Bson filter) {
        return store.page(and(filter, OPEN), NEWEST_FIRST, MANY).rows().stream()
                .map(Aggregate::id)
                .toList();
    }

    /** How many have come how far in each unit of the scope that has had any. */
    Map<String, Map<Status, Long>> countBy(Scope scope) {
        Document unitAndStatus = new Document("unit", "$state.post.unitId").append("status", "$state.status");
        Map<String, Map<Status, Long>> counts = new HashMap<>();
        store.documents()
                .aggregate(List.of(
                        Aggregates.match(scope.filter("state.post.unitId")),
                        Aggregates.group(unitAndStatus, Accumulators.sum("number", 1L))))
                .forEach(row -> {
                    Document of = row.get("_id", Document.class);
                    counts.computeIfAbsent(of.getString("unit"), unit -> new EnumMap<>(Status.class))
                            .put(
                                    Status.valueOf(of.getString("status")),
                                    row.get("number", Number.class).longValue());
                });
        return counts;
    }

    /** How assessments go on that were left before anybody had looked for news, or whose day has come. */
    Resumption resumedBy(Consumer<String> catchingUp) {
        return new Resumption("catch-up", store, catchingUp);
    }
}
