package no.likeverd.mentor.corps;

import com.mongodb.client.model.Filters;
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
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.process.Resumption;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All who are or were in the corps, one document per person. */
public final class Mentors {

    private static final AggregateType<Mentor> TYPE =
            AggregateType.of("mentor", "mentor", Mentor.class).indexedBy("state.personId", "state.status");
    private static final Bson BY_ID = Sorts.ascending("_id");

    private final AggregateStore<Mentor> store;
    private final Clock clock;

    public Mentors(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    /** The id of a person as a mentor: derived, so that whoever joins twice at once meets in one document. */
    public static String idFor(String personId) {
        return CommandKey.of("mentor", personId).derivedId("mnt");
    }

    public Aggregate<Mentor> join(Mentor wanted, CommandKey key) {
        if (store.find(wanted.mentorId()).isEmpty()) {
            try {
                return store.create(wanted.mentorId(), key, () -> wanted.join(clock));
            } catch (KeyReused taken) {
                return rejoin(wanted, key);
            }
        }
        return rejoin(wanted, key);
    }

    private Aggregate<Mentor> rejoin(Mentor wanted, CommandKey key) {
        return store.change(wanted.mentorId(), key, known -> known.state().rejoin(wanted, clock));
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    public Mentor get(String mentorId) {
        return store.get(mentorId).state();
    }

    public Optional<Aggregate<Mentor>> find(String mentorId) {
        return store.find(mentorId);
    }

    Page<Aggregate<Mentor>> page(Bson filter, PageRequest page) {
        return store.page(filter, BY_ID, page);
    }

    /** Everybody who could take a pair now. */
    public List<Mentor> free() {
        return all(Filters.and(
                Filters.eq("state.status", MentorStatus.ACTIVE.name()), Filters.eq("state.engagement.pairId", null)));
    }

    /** Those of these who exist. */
    public List<Mentor> all(Collection<String> mentorIds) {
        return all(Filters.in("_id", mentorIds));
    }

    private List<Mentor> all(Bson filter) {
        return Page.all(page -> store.page(filter, BY_ID, page).map(Aggregate::state));
    }

    public Mentor change(String mentorId, Function<Mentor, Change<Mentor>> decide) {
        return change(mentorId, null, decide).state();
    }

    Aggregate<Mentor> change(String mentorId, @Nullable CommandKey key, Function<Mentor, Change<Mentor>> decide) {
        return store.change(mentorId, key, mentor -> decide.apply(mentor.state()));
    }

    /** How mentors whose last day has come are looked at. */
    public Resumption followedBy(Consumer<String> process) {
        return new Resumption("mentor-leaves", store, process);
    }
}
