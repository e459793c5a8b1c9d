package no.likeverd.resourcecenter.stay;

import java.time.LocalDate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A stay that has ended, and what both sides say of it. Neither sees the other's answers before both are in or the time is over.
 *
 * @param home first day in the centre again
 * @param closesOn first day on which nobody can answer any more
 */
record EndedStay(
        String bookingId,
        String orderId,
        String expertId,
        String personId,
        String unitId,
        Kind kind,
        LocalDate from,
        LocalDate home,
        int sharePercent,
        LocalDate closesOn,
        @Nullable Answers department,
        @Nullable Answers expert) {

    Change<EndedStay> open() {
        return Change.to(this);
    }

    /**
     * Answers, or answers anew.
     *
     * @throws Problem 409 {@code EVALUATION_CLOSED}
     */
    Change<EndedStay> answer(Side side, Answers answers, LocalDate today) {
        if (isClosed(today)) {
            throw Problem.conflict("EVALUATION_CLOSED", "Both have answered, or the time to answer is over");
        }
        EndedStay answered = side == Side.DEPARTMENT ? with(answers, expert) : with(department, answers);
        return answered.department != null && answered.expert != null
                ? Change.to(answered, StayEvaluatedV1.of(answered, answered.department, answered.expert))
                : Change.to(answered);
    }

    /** Whether nothing can be changed any more, and both sides may be seen. */
    boolean isClosed(LocalDate today) {
        return (department != null && expert != null) || !today.isBefore(closesOn);
    }

    @Nullable Answers of(Side side) {
        return side == Side.DEPARTMENT ? department : expert;
    }

    private EndedStay with(@Nullable Answers byDepartment, @Nullable Answers byExpert) {
        return new EndedStay(
                bookingId,
                orderId,
                expertId,
                personId,
                unitId,
                kind,
                from,
                home,
                sharePercent,
                closesOn,
                byDepartment,
                byExpert);
    }
}
