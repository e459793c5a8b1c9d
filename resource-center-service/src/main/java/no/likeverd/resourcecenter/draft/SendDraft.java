package no.likeverd.resourcecenter.draft;

import java.util.Objects;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.order.PlaceOrder;
import org.springframework.stereotype.Component;

/**
 * The process over a draft and its order: the draft is marked, the order is placed, the draft is emptied; and, in the end, what
 * is left of it goes. Every step may be repeated, by anybody, at any time.
 */
@Component
class SendDraft {

    private final Drafts drafts;
    private final PlaceOrder placeOrder;

    SendDraft(Drafts drafts, PlaceOrder placeOrder) {
        this.drafts = drafts;
        this.placeOrder = placeOrder;
    }

    /** Goes on with a draft that is marked; any other stays as it is. */
    Aggregate<Draft> carryOn(Aggregate<Draft> draft) {
        return draft.state().status() == DraftStatus.SENDING ? order(draft) : draft;
    }

    private Aggregate<Draft> order(Aggregate<Draft> draft) {
        Draft marked = draft.state();
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
