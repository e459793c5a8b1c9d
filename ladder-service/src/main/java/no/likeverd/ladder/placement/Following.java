package no.likeverd.ladder.placement;

import java.time.LocalDate;
import no.likeverd.ladder.need.Seat;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a placement when its employment ends, and of one that was earned elsewhere. Facts may come in
 * any order and more than once; together they make the same.
 */
record Following(Placement placement, Moment moment) {

    /** Somebody has told when the employment ends, or which one follows. */
    Change<Placement> leave(@Nullable LocalDate to, @Nullable String movedTo) {
        Leaving known = placement.leaving().and(to, movedTo);
        return known.equals(placement.leaving()) ? Change.nothing() : with(known);
    }

    /** The directory says by now that the employment lasts longer. */
    Change<Placement> stay(LocalDate later) {
        return placement.leaving().done()
                ? Change.nothing()
                : with(placement.leaving().until(later));
    }

    /** The last day is over: an open proposal comes to nothing, the placement ends and waits to follow the person. */
    Change<Placement> end() {
        LocalDate to = placement.leaving().to();
        if (to == null || !placement.endIsDue(moment.today())) {
            return Change.nothing();
        }
        Revision revision = revision();
        Proposal open = placement.proposal();
        if (open != null) {
            revision.refuse(open, Verdict.of(whyUnanswered(open, to)));
        }
        Standing ended = placement.current();
        if (ended != null) {
            close(revision, ended, to);
        }
        revision.leaving =
                placement.leaving().done(ended == null ? placement.leaving().left() : ended);
        return revision.done();
    }

    private static Condition whyUnanswered(Proposal open, LocalDate to) {
        return open.answerBy() != null && open.answerBy().isBefore(to)
                ? Condition.NOT_ANSWERED
                : Condition.EMPLOYMENT_ENDED;
    }

    private void close(Revision revision, Standing ended, LocalDate to) {
        PlacementEndedV1.Reason reason =
                placement.leaving().movedTo() == null ? PlacementEndedV1.Reason.LEFT : PlacementEndedV1.Reason.MOVED;
        revision.current = null;
        revision.giveBack(ended.seat());
        revision.seats = revision.seats.askingNoMore();
        revision.note(Entry.of(to, Entry.Code.ENDED, reason.name(), ended));
        revision.tell(PlacementEndedV1.of(placement, ended, reason, to));
    }

    /** The placement of the following employment has taken over what was left. */
    Change<Placement> handedOver() {
        return placement.leaving().handsOver() ? with(placement.leaving().handedOver()) : Change.nothing();
    }

    /**
     * Takes over a placement from the employment before. It stands back behind one that was earned here already.
     *
     * @param begins first day of this employment
     */
    Change<Placement> accept(
            String fromEmploymentId, String earnedAtUnitId, Standing left, LocalDate begins, int days) {
        if (placement.tookOver(fromEmploymentId)) {
            return Change.nothing();
        }
        Standing carried = left.carriedTo(new Carry(fromEmploymentId, earnedAtUnitId, begins.plusDays(days)), begins);
        Revision revision = revision();
        revision.note(Entry.of(begins, Entry.Code.CARRIED, null, carried));
        if (placement.wasPlacedHere()) {
            revision.note(Entry.Code.ENDED, "REPLACED", carried);
        } else {
            revision.current = carried;
            revision.tell(PlacementCarriedV1.of(placement, carried));
        }
        return revision.done();
    }

    /** The new leader confirms where no seat is demanded. */
    Change<Placement> confirm() {
        return confirmed(confirmable(), null);
    }

    /** The new leader confirms where a seat is demanded: it has to be had first. */
    Change<Placement> askForSeat() {
        Standing carried = confirmable();
        Revision revision = revision();
        revision.attempts++;
        Level level = carried.level();
        revision.seats =
                revision.seats.askingNoMore().asking(placement.seat(level.ladderId(), level.rank(), revision.attempts));
        return revision.done();
    }

    /** The unit's need has answered. */
    Change<Placement> seatAnswered(Seat seat, boolean held) {
        if (!seat.equals(placement.seats().asked())) {
            return Change.nothing();
        }
        Standing carried = placement.current();
        if (held && carried != null && carried.unconfirmed()) {
            return confirmed(carried, seat);
        }
        Revision revision = revision();
        revision.seats = revision.seats.askingNoMore();
        return revision.done();
    }

    private Standing confirmable() {
        Standing carried = placement.current();
        if (carried == null || !carried.unconfirmed()) {
            throw Problem.conflict("NOT_CARRIED", "There is no carried placement to confirm");
        }
        if (placement.leaving().hasCome(moment.today())) {
            throw Problem.conflict("EMPLOYMENT_ENDED", "The employment has ended");
        }
        return carried;
    }

    private Change<Placement> confirmed(Standing carried, @Nullable Seat seat) {
        Revision revision = revision();
        revision.current = carried.confirmed(seat);
        revision.seats = revision.seats.asking(null).taking(seat);
        revision.note(Entry.Code.CONFIRMED, "LEADER", carried);
        return revision.tell(PlacementConfirmedV1.of(placement, PlacementConfirmedV1.By.LEADER))
                .done();
    }

    /** Nobody has confirmed in time: it stays valid and becomes somebody's case, once. */
    Change<Placement> escalate() {
        Standing carried = placement.current();
        if (carried == null || !placement.confirmationIsDue(moment.today())) {
            return Change.nothing();
        }
        Revision revision = revision();
        revision.current = carried.overdue();
        revision.note(Entry.Code.CONFIRMATION_OVERDUE, null, carried);
        return revision.tell(ConfirmationOverdueV1.of(placement, carried)).done();
    }

    private Change<Placement> with(Leaving changed) {
        Revision revision = revision();
        revision.leaving = changed;
        return revision.done();
    }

    private Revision revision() {
        return new Revision(placement, moment);
    }
}
