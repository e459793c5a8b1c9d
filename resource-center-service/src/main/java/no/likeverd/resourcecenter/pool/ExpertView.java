package no.likeverd.resourcecenter.pool;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.resourcecenter.calendar.Absence;
import no.likeverd.resourcecenter.calendar.Departure;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.LeaveReason;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import org.jspecify.annotations.Nullable;

/**
 * An expert as shown.
 *
 * @param name absent while the directory has not told of the person
 * @param active whether the expert can be booked
 * @param leavesOn first day outside the pool, and {@code leaveReason} why; absent while no end is known
 * @param weeksAboveShare weeks in which stays from before a move take more than the share
 */
record ExpertView(
        String expertId,
        String employmentId,
        String personId,
        @Nullable String name,
        String homeUnitId,
        Membership membership,
        int sharePercent,
        boolean active,
        Status status,
        @Nullable LocalDate leavesOn,
        @Nullable LeaveReason leaveReason,
        List<String> weeksAboveShare,
        List<Skill> skills,
        List<AbsenceView> absences) {

    /** Days on which the expert is not there; nobody is told why. */
    record AbsenceView(String id, LocalDate from, LocalDate to) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id(), absence.period().from(), absence.period().to());
        }
    }

    /** How an expert stands to the pool. */
    enum Status {
        AWAITING_CONSENT,
        MEMBER,
        LEFT;

        static Status of(ExpertCalendar expert) {
            if (!expert.member()) {
                return LEFT;
            }
            return expert.active() ? MEMBER : AWAITING_CONSENT;
        }
    }

    static ExpertView of(ExpertCalendar expert, @Nullable String name, LocalDate today) {
        Optional<Departure> departure = expert.leaving().departure();
        return new ExpertView(
                expert.expertId(),
                expert.employmentId(),
                expert.personId(),
                name,
                expert.homeUnitId(),
                expert.membership(),
                expert.sharePercent(),
                expert.active(),
                Status.of(expert),
                departure.map(Departure::on).orElse(null),
                departure.map(Departure::reason).orElse(null),
                expert.weeksAboveShare(today),
                expert.skills(),
                expert.absences().stream().map(AbsenceView::of).toList());
    }
}
