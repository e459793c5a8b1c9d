package no.likeverd.resourcecenter.pool;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.resourcecenter.calendar.Absence;
import no.likeverd.resourcecenter.calendar.Affected;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Departure;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.LeaveReason;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.ReasonCode;
import no.likeverd.resourcecenter.calendar.Skill;
import org.jspecify.annotations.Nullable;

/**
 * An expert as shown.
 *
 * @param name absent while the directory has not told of the person
 * @param active whether the expert can be booked
 * @param leavesOn first day outside the pool, and {@code leaveReason} why; absent while no end is known
 * @param weeksAboveShare weeks in which stays from before a move take more than the share
 * @param worksOn weekdays; none when nobody has said which
 * @param affected bookings that an absence came over and that the centre has to settle
 */
record ExpertView(
        String expertId,
        String employmentId,
        String personId,
        @Nullable String name,
        String homeUnitId,
        Membership membership,
        int sharePercent,
        List<DayOfWeek> worksOn,
        boolean active,
        Status status,
        @Nullable LocalDate leavesOn,
        @Nullable LeaveReason leaveReason,
        List<String> weeksAboveShare,
        List<Skill> skills,
        List<AbsenceView> absences,
        List<AffectedView> affected) {

    /**
     * Days on which the expert is not there; nobody is told why.
     *
     * @param half whether it is half of one day
     */
    record AbsenceView(String id, LocalDate from, LocalDate to, boolean half) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id(), absence.period().from(), absence.period().to(), absence.half());
        }
    }

    /**
     * A booking that an absence came over.
     *
     * @param code {@code ABSENT}, or {@code BEYOND_FOUR_MONTHS} when the break before it is missing
     * @param from and {@code to}: what is wrong in it, from today on
     * @param half whether the expert is there for half of that day
     */
    record AffectedView(
            String absenceId,
            String bookingId,
            String orderId,
            String unitId,
            ReasonCode code,
            LocalDate from,
            LocalDate to,
            boolean half) {

        static AffectedView of(Affected affected) {
            Booking booking = affected.booking();
            return new AffectedView(
                    affected.absenceId(),
                    booking.bookingId(),
                    booking.orderId(),
                    booking.unitId(),
                    affected.code(),
                    affected.days().from(),
                    affected.days().to(),
                    affected.half());
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
                expert.worksOn().days(),
                expert.active(),
                Status.of(expert),
                departure.map(Departure::on).orElse(null),
                departure.map(Departure::reason).orElse(null),
                expert.weeksAboveShare(today),
                expert.skills(),
                expert.absences().stream().map(AbsenceView::of).toList(),
                expert.affected(today).stream().map(AffectedView::of).toList());
    }
}
