package no.likeverd.resourcecenter.draft;

import static no.likeverd.resourcecenter.draft.DraftStatus.AWAITING;
import static no.likeverd.resourcecenter.draft.DraftStatus.DELETED;
import static no.likeverd.resourcecenter.draft.DraftStatus.OPEN;
import static no.likeverd.resourcecenter.draft.DraftStatus.SENDING;
import static no.likeverd.resourcecenter.draft.DraftStatus.SENT;
import static no.likeverd.resourcecenter.draft.DraftStatus.SENT_BACK;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.resourcecenter.order.Approved;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An order that the centre does not know of yet, of the unit that writes it.
 *
 * @param touchedOn when somebody did something to it last
 * @param submittedBy who wants the leader's yes; null while nobody does
 * @param sentBack why the leader has not said yes; null until that has happened, and once it is sent again
 * @param sent what becomes of it; null until it is on its way
 * @param replaces the order that gives way to it once it is sent; null where it is a new one
 */
record Draft(
        String draftId,
        String unitId,
        Sheet sheet,
        DraftStatus status,
        LocalDate touchedOn,
        @Nullable String submittedBy,
        @Nullable SentBack sentBack,
        @Nullable Sent sent,
        @Nullable String replaces) {

    /** So long a draft waits for somebody to touch it. */
    static final int DAYS_KEPT = 90;

    /** So long the empty rest of a draft tells a repeat what became of it; keys are remembered as long. */
    static final int DAYS_REMEMBERED = 7;

    static Draft begin(String draftId, String unitId, Sheet sheet, LocalDate today) {
        return new Draft(draftId, unitId, sheet, OPEN, today, null, null, null, null);
    }

    /** Begins as the order is that it will take the place of. */
    static Draft change(String draftId, Order order, Dates dates, LocalDate today) {
        Sheet as = Sheet.of(order, today).on(dates);
        return new Draft(draftId, order.unitId(), as, OPEN, today, null, null, null, order.orderId());
    }

    Change<Draft> write(String intoUnitId, Sheet written, LocalDate today) {
        requireWritable();
        if (replaces != null && !intoUnitId.equals(unitId)) {
            throw Problem.invalid("UNIT_STAYS", "unitId", "What takes an order's place is of the same unit");
        }
        return Change.to(new Draft(draftId, intoUnitId, written, status, today, null, sentBack, null, replaces));
    }

    /** The leader's yes is asked for. */
    Change<Draft> submit(String by, LocalDate today) {
        requireWritable();
        return Change.to(new Draft(draftId, unitId, sheet, AWAITING, today, by, null, null, replaces));
    }

    /** Nobody has to say yes. */
    Change<Draft> send(String by, LocalDate today) {
        requireWritable();
        return Change.to(sending(by, today, null));
    }

    Change<Draft> takeBack(LocalDate today) {
        requireAwaiting();
        return Change.to(with(OPEN, today));
    }

    Change<Draft> sendBack(SentBack why) {
        requireAwaiting();
        return Change.to(new Draft(draftId, unitId, sheet, SENT_BACK, why.on(), null, why, null, replaces));
    }

    Change<Draft> approve(Approved yes, LocalDate today) {
        requireAwaiting();
        return Change.to(sending(submittedBy == null ? yes.by() : submittedBy, today, yes));
    }

    Change<Draft> delete(LocalDate today) {
        requireWritable();
        return Change.to(emptied(DELETED, today, null));
    }

    /** Last step of sending: the order is there, and all else goes. */
    Change<Draft> placed(LocalDate today) {
        return status == SENDING ? Change.to(emptied(SENT, today, sent)) : Change.nothing();
    }

    /** The order that was to give way cannot: nothing is sent, and it can be written on. */
    Change<Draft> overtaken(LocalDate today) {
        return status == SENDING
                ? Change.to(new Draft(draftId, unitId, sheet, OPEN, today, null, null, null, replaces))
                : Change.nothing();
    }

    /** What time does to a draft that nobody touches. */
    Change<Draft> passTime(LocalDate today) {
        boolean forgotten = (status.isWritable() || status == AWAITING) && !today.isBefore(keptUntil());
        return forgotten ? Change.to(emptied(DELETED, today, null)) : Change.nothing();
    }

    /** The day on which it goes by itself. */
    LocalDate keptUntil() {
        return touchedOn.plusDays(status.isGone() ? DAYS_REMEMBERED : DAYS_KEPT);
    }

    /** The order that comes of it, the same however often it is sent; no form that is sent by itself gives this id. */
    private String orderId() {
        return CommandKey.of("draft", draftId).derivedId("ord");
    }

    private Draft sending(String by, LocalDate today, @Nullable Approved approved) {
        Sent on = new Sent(orderId(), by, today, approved);
        return new Draft(draftId, unitId, sheet, SENDING, today, null, null, on, replaces);
    }

    private Draft with(DraftStatus next, LocalDate today) {
        return new Draft(draftId, unitId, sheet, next, today, null, sentBack, sent, replaces);
    }

    private Draft emptied(DraftStatus end, LocalDate today, @Nullable Sent order) {
        return new Draft(draftId, unitId, Sheet.EMPTY, end, today, null, null, order, null);
    }

    private void requireWritable() {
        requireThere();
        if (status == AWAITING) {
            throw Problem.conflict("DRAFT_AWAITS", "The draft waits for the leader's yes; take it back to change it");
        }
    }

    private void requireAwaiting() {
        requireThere();
        if (status != AWAITING) {
            throw Problem.conflict("DRAFT_NOT_AWAITING", "The draft does not wait for a yes any more");
        }
    }

    private void requireThere() {
        if (status == DELETED) {
            throw new UnknownAggregate("There is no draft " + draftId);
        }
        if (status == SENDING || status == SENT) {
            throw Problem.conflict("DRAFT_SENT", "The draft is an order already");
        }
    }
}
