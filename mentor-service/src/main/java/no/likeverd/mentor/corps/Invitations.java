package no.likeverd.mentor.corps;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.conversions.Bson;

/** All invitations to the corps, one per placement that led to it. */
final class Invitations {

    private static final AggregateType<Invitation> TYPE =
            AggregateType.of("mentor", "invitation", Invitation.class).indexedBy("state.personId");

    private final AggregateStore<Invitation> store;

    Invitations(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    static String idFor(String placementId) {
        return CommandKey.of("placement", placementId).derivedId("inv");
    }

    void add(Invitation invitation) {
        store.createIfAbsent(invitation.invitationId(), () -> Change.to(invitation));
    }

    Optional<Invitation> find(String invitationId) {
        return store.find(invitationId).map(Aggregate::state);
    }

    Page<Invitation> of(String personId, PageRequest page) {
        return store.page(Filters.eq("state.personId", personId), Sorts.descending("state.invitedOn", "_id"), page)
                .map(Aggregate::state);
    }

    /** Those that the person has not answered, the latest first. */
    List<Invitation> open(String personId) {
        Bson unanswered = Filters.and(Filters.eq("state.personId", personId), Filters.eq("state.answer", null));
        return store.page(
                        unanswered,
                        Sorts.descending("state.invitedOn", "_id"),
                        new PageRequest(0, PageRequest.MOST_ROWS))
                .map(Aggregate::state)
                .rows();
    }

    Invitation change(String invitationId, CommandKey key, Function<Invitation, Change<Invitation>> decide) {
        return store.change(invitationId, key, invitation -> decide.apply(invitation.state()))
                .state();
    }
}
