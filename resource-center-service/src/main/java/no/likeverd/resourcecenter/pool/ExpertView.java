package no.likeverd.resourcecenter.pool;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Absence;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import org.jspecify.annotations.Nullable;

/**
 * An expert as shown.
 *
 * @param name absent while the directory has not told of the person
 * @param active whether the expert can be booked
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
        List<Skill> skills,
        List<AbsenceView> absences) {

    /** Days on which the expert is not there; nobody is told why. */
    record AbsenceView(String id, LocalDate from, LocalDate to) {

        static AbsenceView of(Absence absence) {
            return new AbsenceView(
                    absence.id(), absence.period().from(), absence.period().to());
        }
    }

    static ExpertView of(ExpertCalendar expert, @Nullable String name) {
        return new ExpertView(
                expert.expertId(),
                expert.employmentId(),
                expert.personId(),
                name,
                expert.homeUnitId(),
                expert.membership(),
                expert.sharePercent(),
                expert.active(),
                expert.skills(),
                expert.absences().stream().map(AbsenceView::of).toList());
    }
}
