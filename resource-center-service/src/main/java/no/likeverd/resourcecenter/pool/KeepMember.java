package no.likeverd.resourcecenter.pool;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Absence;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Consent;
import no.likeverd.resourcecenter.calendar.Departure;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.LeaveReason;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.Weekdays;
import no.likeverd.resourcecenter.membership.KeepMembership;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** What is known of a member is kept right: the home leader's consent, skills, absences, and the end. */
@Component
public class KeepMember {

    private static final int MOST_YEARS = 2;

    private final Calendars calendars;
    private final FindExperts findExperts;
    private final KeepMembership membership;
    private final Skills skills;
    private final Clock clock;

    KeepMember(Calendars calendars, FindExperts findExperts, KeepMembership membership, Skills skills, Clock clock) {
        this.calendars = calendars;
        this.findExperts = findExperts;
        this.membership = membership;
        this.skills = skills;
        this.clock = clock;
    }

    /** The leader of the home unit agrees that an attached expert is booked. */
    Aggregate<ExpertCalendar> consent(Actor actor, String expertId, CommandKey key) {
        actor.require(Role.LEADER, calendars.get(expertId).state().homeUnitId());
        Consent consent = new Consent(actor.personId(), LocalDate.now(clock));
        return calendars.change(expertId, key, expert -> expert.consent(consent));
    }

    Aggregate<ExpertCalendar> changeSkills(Actor actor, String expertId, List<Skill> held, long version) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return calendars.changeAt(version, expertId, null, expert -> expert.changeSkills(skills.changed(expert, held)));
    }

    /** By those who note absences, too: on which weekdays the expert works from now on. */
    Aggregate<ExpertCalendar> workOn(Actor actor, String expertId, Weekdays days, long version, CommandKey key) {
        findExperts.toNote(actor, expertId);
        LocalDate today = LocalDate.now(clock);
        return calendars.changeAt(version, expertId, key, expert -> expert.workOn(days, today));
    }

    /** By the centre, or by the leader of the unit that an attached expert works in. */
    public Aggregate<ExpertCalendar> addAbsence(Actor actor, String expertId, DaysOff asked, CommandKey key) {
        findExperts.toNote(actor, expertId);
        Absence absence = asked.noted(key.derivedId("abs"), LocalDate.now(clock));
        return calendars.change(expertId, key, expert -> noted(expert, absence, asked.overBookings()));
    }

    /**
     * How an expert would be after an absence; nothing is written.
     *
     * @throws Problem as noting it would
     */
    public ExpertCalendar supposeAbsence(ExpertCalendar expert, DaysOff asked, CommandKey key) {
        Absence absence = asked.noted(key.derivedId("abs"), LocalDate.now(clock));
        return Objects.requireNonNullElse(
                noted(expert, absence, asked.overBookings()).state(), expert);
    }

    private Change<ExpertCalendar> noted(ExpertCalendar expert, Absence absence, boolean overBookings) {
        LocalDate today = LocalDate.now(clock);
        return overBookings ? expert.addAnyway(absence, today) : expert.add(absence, today);
    }

    /** Whoever may note an absence says that the expert is back earlier. */
    Aggregate<ExpertCalendar> endAbsence(
            Actor actor, String expertId, String absenceId, LocalDate back, CommandKey key) {
        findExperts.toNote(actor, expertId);
        return calendars.change(expertId, key, expert -> expert.endAbsence(absenceId, back));
    }

    /** The centre lets a booking stand that an absence came over. */
    Aggregate<ExpertCalendar> letStand(
            Actor actor, String expertId, String absenceId, String bookingId, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        calendars.get(expertId);
        LocalDate today = LocalDate.now(clock);
        return calendars.change(expertId, key, expert -> expert.letStand(absenceId, bookingId, today));
    }

    /** The centre puts development time on another day; nobody takes it away. */
    Aggregate<ExpertCalendar> reschedule(
            Actor actor, String expertId, String bookingId, LocalDate day, LocalDate to, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        calendars.get(expertId);
        LocalDate today = LocalDate.now(clock);
        return calendars.change(expertId, key, expert -> expert.reschedule(bookingId, day, to, today));
    }

    /** The expert withdraws, or the centre lets go; from today on, or later. */
    Aggregate<ExpertCalendar> depart(Actor actor, String expertId, LocalDate on, CommandKey key) {
        Departure departure =
                new Departure(on, reason(actor, calendars.get(expertId).state()));
        LocalDate today = LocalDate.now(clock);
        if (on.isBefore(today)) {
            throw Problem.invalid("ON_IN_THE_PAST", "on", "A membership ends today or later");
        }
        if (on.isAfter(today.plusYears(MOST_YEARS))) {
            throw Problem.invalid("TOO_FAR_AHEAD", "on", "Nothing is planned more than two years ahead");
        }
        calendars.change(expertId, key, expert -> expert.depart(departure));
        membership.carryOn(expertId);
        return calendars.get(expertId);
    }

    private static LeaveReason reason(Actor actor, ExpertCalendar expert) {
        if (expert.personId().equals(actor.personId())) {
            return LeaveReason.WITHDREW;
        }
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return LeaveReason.CENTRE;
    }
}
