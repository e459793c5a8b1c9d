package no.likeverd.resourcecenter.draft;

import java.util.Objects;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.booking.GiveWay;
import no.likeverd.resourcecenter.order.PlaceOrder;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/**
 * The process over a draft and its order: the draft is marked, an order that gives way to it is withdrawn, the order is placed, the
 * draft is emptied; and, in the end, what is left of it goes. Every step may be repeated, by anybody, at any time.
 */
@Component
class SendDraft {

    private final Drafts drafts;
    private final PlaceOrder placeOrder;
    private final GiveWay giveWay;

    SendDraft(Drafts drafts, PlaceOrder placeOrder, GiveWay giveWay) {
        this.drafts = drafts;
        this.placeOrder = placeOrder;
        this.giveWay = giveWay;
    }

    /**
     * Goes on with a draft that is marked; any other stays as it is.
     *
     * @throws Problem 409 {@code ORDER_FILLED} when somebody was booked for the order that was to give way
     */
    Aggregate<Draft> carryOn(Aggregate<Draft> draft) {
        if (draft.state().status() != DraftStatus.SENDING) {
            return draft;
        }
        Aggregate<Draft> after = order(draft);
        if (after.state().status() != DraftStatus.SENT) {
            throw Problem.conflict("ORDER_FILLED", "Somebody is booked for the order already; the draft is kept");
        }
        return after;
    }

    private Aggregate<Draft> order(Aggregate<Draft> draft) {
        Draft marked = draft.state();
        if (marked.replaces() != null && !giveWay.withdraw(marked.replaces())) {
            return drafts.change(draft.id(), null, null, Draft::overtaken);
        }
        Sent sent = Objects.requireNonNull(marked.sent(), "a draft that is being sent says what becomes of it");
        placeOrder.carryOut(
                sent.orderId(),
                sent.orderedBy(),
                marked.sheet().complete(marked.unitId()),
                sent.checkedOn(),
                sent.approved());
        return drafts.change(draft.id(), null, null, Draft::placed);
    }

    void resume(String draftId) {
        Aggregate<Draft> draft = drafts.get(draftId);
        DraftStatus status = draft.state().status();
        if (status.isGone()) {
            drafts.remove(draft);
        } else if (status == DraftStatus.SENDING) {
            order(draft);
        } else {
            drafts.change(draftId, null, null, Draft::passTime);
        }
    }
}
