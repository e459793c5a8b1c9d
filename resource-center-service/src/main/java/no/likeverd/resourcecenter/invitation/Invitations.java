package no.likeverd.resourcecenter.invitation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** All invitations. */
final class Invitations {

    private static final AggregateType<Invitation> TYPE = AggregateType.of(
                    "resource-center", "invitation", Invitation.class)
            .indexedBy("state.employmentId", "state.personId");
    private static final Bson LATEST_FIRST = Sorts.orderBy(Sorts.descending("state.invitedOn"), Sorts.ascending("_id"));
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AggregateStore<Invitation> store;
    private final Clock clock;

    Invitations(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    void open(Invitation invitation) {
        store.createIfAbsent(invitation.invitationId(), () -> timed(invitation.open()));
    }

    /** By the centre's command: a repeat finds what the first attempt made. */
    void ask(Invitation invitation, CommandKey key) {
        store.create(invitation.invitationId(), key, () -> timed(invitation.open()));
    }

    Optional<Invitation> find(String invitationId) {
        return store.find(invitationId).map(Aggregate::state);
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    Invitation get(String invitationId) {
        return store.get(invitationId).state();
    }

    List<Invitation> openFor(String employmentId) {
        Bson open = Filters.and(
                Filters.eq("state.employmentId", employmentId),
                Filters.in("state.status", InvitationStatus.OPEN.name(), InvitationStatus.ACCEPTING.name()));
        return page(open, new PageRequest(0, PageRequest.MOST_ROWS)).rows();
    }

    Page<Invitation> page(Bson filter, PageRequest page) {
        return store.page(filter, LATEST_FIRST, page).map(Aggregate::state);
    }

    Invitation change(String id, @Nullable CommandKey key, Function<Invitation, Change<Invitation>> decide) {
        return store.change(id, key, known -> timed(decide.apply(known.state())))
                .state();
    }

    /** Whatever is written, it says when somebody has to come back to it. */
    private Change<Invitation> timed(Change<Invitation> change) {
        Invitation state = change.state();
        if (state == null) {
            return change;
        }
        return switch (state.status()) {
            case OPEN -> change.resumeAt(lapse(state));
            case ACCEPTING -> change.resumeAt(clock.instant().plus(PATIENCE));
            case ACCEPTED, DECLINED, LAPSED -> change;
        };
    }

    private Instant lapse(Invitation open) {
        return open.lapsesOn().atStartOfDay(clock.getZone()).toInstant();
    }

    /** How invitations that nobody answers lapse, and how accepting goes on after a crash. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("invitation", store, process);
    }
}
