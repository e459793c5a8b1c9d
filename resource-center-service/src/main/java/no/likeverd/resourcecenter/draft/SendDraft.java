package no.likeverd.resourcecenter.draft;

import java.util.Objects;
import java.util.Optional;
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
     * @throws Problem 409 such as {@code ORDER_FILLED} when the order that was to give way cannot; the draft is kept
     */
    Aggregate<Draft> carryOn(Aggregate<Draft> draft) {
        if (draft.state().status() != DraftStatus.SENDING) {
            return draft;
        }
        refused(draft).ifPresent(refusal -> {
            throw refusal;
        });
        return place(draft);
    }

    /** What is in the way of a change, which is kept then; empty once there is room for it. */
    private Optional<Problem> refused(Aggregate<Draft> draft) {
        Draft marked = draft.state();
        if (marked.replaces() == null) {
            return Optional.empty();
        }
        Optional<Problem> refusal =
                giveWay.withdraw(marked.replaces(), sent(marked).orderId());
        if (refusal.isPresent()) {
            drafts.change(draft.id(), null, null, Draft::overtaken);
        }
        return refusal;
    }

    private Aggregate<Draft> place(Aggregate<Draft> draft) {
        Draft marked = draft.state();
        Sent sent = sent(marked);
        placeOrder.carryOut(
                sent.orderId(),
                sent.orderedBy(),
                marked.sheet().complete(marked.unitId()),
                sent.checkedOn(),
                sent.approved(),
                marked.replaces());
        return drafts.change(draft.id(), null, null, Draft::placed);
    }

    private static Sent sent(Draft marked) {
        return Objects.requireNonNull(marked.sent(), "a draft that is being sent says what becomes of it");
    }

    void resume(String draftId) {
        Aggregate<Draft> draft = drafts.get(draftId);
        DraftStatus status = draft.state().status();
        if (status.isGone()) {
            drafts.remove(draft);
        } else if (status == DraftStatus.SENDING) {
            if (refused(draft).isEmpty()) {
                place(draft);
            }
        } else {
            drafts.change(draftId, null, null, Draft::passTime);
        }
    }
}
