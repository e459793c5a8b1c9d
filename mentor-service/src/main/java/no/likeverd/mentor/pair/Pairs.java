package no.likeverd.mentor.pair;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.process.Resumption;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All pairs, those that are over too. */
public final class Pairs {

    private static final String MENTOR = "state.mentor.personId";
    private static final String PERFORMER = "state.performer.personId";
    private static final AggregateType<Pair> TYPE =
            AggregateType.of("mentor", "pair", Pair.class).indexedBy(MENTOR, PERFORMER, "state.roundId");
    private static final Bson LATEST_FIRST = Sorts.orderBy(Sorts.descending("state.from"), Sorts.ascending("_id"));

    private final AggregateStore<Pair> store;
    private final Clock clock;

    public Pairs(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    /** Forms the pair, unless that has been done. */
    Pair form(Pair pair) {
        return store.createIfAbsent(pair.pairId(), () -> pair.form(clock))
                .map(Aggregate::state)
                .orElse(pair);
    }

    public Optional<Aggregate<Pair>> find(String pairId) {
        return store.find(pairId);
    }

    Page<Aggregate<Pair>> page(Bson filter, PageRequest page) {
        return store.page(filter, LATEST_FIRST, page);
    }

    static Bson of(String personId) {
        return or(eq(MENTOR, personId), eq(PERFORMER, personId));
    }

    /** Pairs in which the person is now. */
    public List<Pair> activeOf(String personId) {
        return all(and(of(personId), eq("state.ending", null)));
    }

    /** Pairs of these performers that ended too soon. */
    public List<Pair> failedOf(Collection<String> performerPersonIds) {
        return all(and(in(PERFORMER, performerPersonIds), eq("state.ending.reason", EndReason.ENDED_EARLY.name())));
    }

    /** Completed periods of a mentor who has not asked for any of them to count. */
    public List<Pair> creditableOf(String mentorPersonId) {
        return all(and(
                eq(MENTOR, mentorPersonId),
                eq("state.ending.reason", EndReason.COMPLETED.name()),
                eq("state.creditedOn", null)));
    }

    /** Pairs that the organisation has come between, and that nobody has ended yet. */
    public List<Pair> barred() {
        return all(and(eq("state.barred", true), eq("state.ending", null)));
    }

    public List<Pair> ofRound(String roundId) {
        return all(eq("state.roundId", roundId));
    }

    private List<Pair> all(Bson filter) {
        return Page.all(page -> store.page(filter, LATEST_FIRST, page).map(Aggregate::state));
    }

    Aggregate<Pair> change(String pairId, @Nullable CommandKey key, Function<Pair, Change<Pair>> decide) {
        return store.change(pairId, key, pair -> decide.apply(pair.state()));
    }

    /** How pairs are ended when their time has come, and ends that nobody finished are gone on with. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("end-pair", store, process);
    }
}
