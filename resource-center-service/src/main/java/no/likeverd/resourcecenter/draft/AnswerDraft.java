package no.likeverd.resourcecenter.draft;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.draft.KeepDraft.Command;
import no.likeverd.resourcecenter.order.Approved;
import no.likeverd.resourcecenter.order.PlaceOrder;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Whoever leads the unit when it comes to it, or stands in for its leader, says yes to an order or sends it back. */
@Component
class AnswerDraft {

    private final Drafts drafts;
    private final PlaceOrder placeOrder;
    private final SendDraft process;
    private final Clock clock;

    AnswerDraft(Drafts drafts, PlaceOrder placeOrder, SendDraft process, Clock clock) {
        this.drafts = drafts;
        this.placeOrder = placeOrder;
        this.process = process;
        this.clock = clock;
    }

    Aggregate<Draft> approve(Command command) {
        requireLeader(command);
        Approved yes = new Approved(command.actor().personId(), clock.instant());
        return process.carryOn(drafts.change(
                command.draftId(), command.key(), command.version(), (draft, today) -> approved(draft, yes, today)));
    }

    private Change<Draft> approved(Draft draft, Approved yes, LocalDate today) {
        Change<Draft> approved = draft.approve(yes, today);
        requireStillGood(draft);
        return approved;
    }

    /** It was good when it was sent, but days pass, units close, and somebody is booked for what was to be changed. */
    private void requireStillGood(Draft draft) {
        try {
            placeOrder.check(draft.sheet().complete(draft.unitId()));
            placeOrder.requireOpen(draft.replaces());
        } catch (Problem outdated) {
            throw Problem.conflict("DRAFT_OUTDATED", "It cannot be ordered as it stands any more; send it back")
                    .with("because", outdated.code());
        }
    }

    Aggregate<Draft> sendBack(Command command, String words) {
        requireLeader(command);
        Actor actor = command.actor();
        return drafts.change(
                command.draftId(),
                command.key(),
                command.version(),
                (draft, today) -> draft.sendBack(new SentBack(actor.personId(), today, words)));
    }

    private void requireLeader(Command command) {
        command.actor()
                .require(Role.LEADER, drafts.get(command.draftId()).state().unitId());
    }
}
