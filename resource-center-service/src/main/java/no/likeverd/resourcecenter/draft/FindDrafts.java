package no.likeverd.resourcecenter.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts of a unit, for those who order there and who lead it; the centre knows of none. */
@Component
public class FindDrafts {

    private static final List<DraftStatus> THERE =
            List.of(DraftStatus.OPEN, DraftStatus.AWAITING, DraftStatus.SENT_BACK, DraftStatus.SENDING);

    private final Drafts drafts;

    FindDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @throws UnknownAggregate also when it was there once */
    Aggregate<Draft> one(Actor actor, String draftId) {
        return there(rest(actor, draftId));
    }

    /** @throws UnknownAggregate when nothing but the rest of it is left */
    static Aggregate<Draft> there(Aggregate<Draft> draft) {
        if (draft.state().status().isGone()) {
            throw new UnknownAggregate("There is no draft " + draft.id());
        }
        return draft;
    }

    /**
     * The same, or what is left of it.
     *
     * @throws Problem 403 when it is another unit's
     */
    Aggregate<Draft> rest(Actor actor, String draftId) {
        Aggregate<Draft> draft = drafts.get(draftId);
        String unitId = draft.state().unitId();
        if (!actor.has(Role.LEADER, unitId)) {
            actor.require(Role.ORDERER, unitId);
        }
        return draft;
    }

    Page<Aggregate<Draft>> page(Actor actor, PageRequest page) {
        return drafts.page(actor.scope(Role.ORDERER, Role.LEADER), THERE, page);
    }

    /** Units whose drafts somebody sees because of leading them. */
    static Set<String> led(Actor actor) {
        return new TreeSet<>(actor.units(Role.LEADER));
    }

    /**
     * A draft that waits for somebody.
     *
     * @param from first day of the order
     */
    public record Waiting(
            String draftId,
            String unitId,
            boolean sentBack,
            @Nullable LocalDate from) {}

    /** What waits for the actor's yes, and what the actor has to write again; of very many not all. */
    public Stream<Waiting> waiting(Actor actor) {
        return Stream.concat(
                waiting(actor, Role.LEADER, DraftStatus.AWAITING), waiting(actor, Role.ORDERER, DraftStatus.SENT_BACK));
    }

    private Stream<Waiting> waiting(Actor actor, Role role, DraftStatus status) {
        PageRequest first = new PageRequest(0, PageRequest.MOST_ROWS);
        return drafts.page(actor.scope(role), List.of(status), first).rows().stream()
                .map(Aggregate::state)
                .map(draft -> new Waiting(
                        draft.draftId(),
                        draft.unitId(),
                        status == DraftStatus.SENT_BACK,
                        draft.sheet().from()));
    }
}
