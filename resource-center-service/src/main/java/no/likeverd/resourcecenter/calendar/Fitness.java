package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.ReasonCode.ABSENT;
import static no.likeverd.resourcecenter.calendar.ReasonCode.BEYOND_FOUR_MONTHS;
import static no.likeverd.resourcecenter.calendar.ReasonCode.BOOKED;
import static no.likeverd.resourcecenter.calendar.ReasonCode.CONSENT_GIVEN;
import static no.likeverd.resourcecenter.calendar.ReasonCode.CONSENT_MISSING;
import static no.likeverd.resourcecenter.calendar.ReasonCode.DEVELOPMENT_TIME_OWED;
import static no.likeverd.resourcecenter.calendar.ReasonCode.EMPLOYMENT_ENDS;
import static no.likeverd.resourcecenter.calendar.ReasonCode.FREE;
import static no.likeverd.resourcecenter.calendar.ReasonCode.LEFT;
import static no.likeverd.resourcecenter.calendar.ReasonCode.LEVEL_TOO_LOW;
import static no.likeverd.resourcecenter.calendar.ReasonCode.NO_CONSENT_NEEDED;
import static no.likeverd.resourcecenter.calendar.ReasonCode.SHARE_FITS;
import static no.likeverd.resourcecenter.calendar.ReasonCode.SHARE_TOO_SMALL;
import static no.likeverd.resourcecenter.calendar.ReasonCode.SKILL_HELD;
import static no.likeverd.resourcecenter.calendar.ReasonCode.SKILL_MISSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds one expert's calendar against one demand and says everything that speaks for it and against it. */
record Fitness(Bookable calendar, Demand demand) {

    List<Reason> against() {
        List<Reason> all = new ArrayList<>(againstAtAnyTime());
        all.addAll(againstThen());
        return List.copyOf(all);
    }

    /** What no later dates would mend. */
    List<Reason> againstAtAnyTime() {
        return Stream.of(leaving().stream(), Stream.of(consent()), skills(), Stream.of(share()))
                .flatMap(reasons -> reasons)
                .filter(reason -> reason.code().isAgainst())
                .toList();
    }

    private List<Reason> againstThen() {
        return Stream.of(
                        offDuty(),
                        absent(),
                        weeks(BOOKED, "is out already, at a share that leaves too little", bookedDays()),
                        weeks(
                                BEYOND_FOUR_MONTHS,
                                "would be out more than " + mostMonths() + " at a stretch",
                                beyondDays()),
                        weeks(DEVELOPMENT_TIME_OWED, "has development time to take first", owedDays()))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Reason> inFavour() {
        List<Reason> all = new ArrayList<>(Stream.concat(skills(), Stream.of(share(), consent()))
                .filter(reason -> !reason.code().isAgainst())
                .toList());
        if (againstThen().isEmpty() && leaving().isEmpty()) {
            all.add(Reason.always(FREE, "is free all the time"));
        }
        return List.copyOf(all);
    }

    /** Days that are not to be had; dates beyond them may do. */
    Stream<LocalDate> takenDays() {
        return Stream.concat(absentDays(), bookedDays());
    }

    private Optional<Reason> leaving() {
        if (!calendar.member()) {
            return Optional.of(Reason.always(LEFT, "has left the pool"));
        }
        return calendar.leaving()
                .departure()
                .filter(departure -> demand.period().to().isAfter(departure.on()))
                .map(departure -> Reason.always(
                        departure.reason() == LeaveReason.EMPLOYMENT_ENDED ? EMPLOYMENT_ENDS : LEFT,
                        "leaves the pool on " + departure.on()));
    }

    private Reason consent() {
        if (calendar.membership() == Membership.EMPLOYED) {
            return Reason.always(NO_CONSENT_NEEDED, "belongs to the centre");
        }
        return calendar.consent() != null
                ? Reason.always(CONSENT_GIVEN, "the home unit's leader has agreed")
                : Reason.always(CONSENT_MISSING, "the home unit's leader has not agreed yet");
    }

    private Stream<Reason> skills() {
        return demand.skills().stream().map(this::skill);
    }

    private Reason skill(SkillWanted wanted) {
        String code = wanted.skill();
        int level = calendar.levelOf(code);
        if (level == 0) {
            return Reason.about(code, SKILL_MISSING, "does not have " + code);
        }
        String held = "has " + code + " at level " + level + ", " + wanted.leastLevel() + " is asked for";
        return Reason.about(code, wanted.metBy(level) ? SKILL_HELD : LEVEL_TOO_LOW, held);
    }

    private Reason share() {
        String detail =
                "is in the pool at " + calendar.sharePercent() + " %, " + demand.sharePercent() + " % is asked for";
        return Reason.always(shareFits() ? SHARE_FITS : SHARE_TOO_SMALL, detail);
    }

    private boolean shareFits() {
        return demand.sharePercent() <= calendar.sharePercent();
    }

    private static Optional<Reason> weeks(ReasonCode code, String detail, Stream<LocalDate> days) {
        List<String> weeks = IsoWeeks.of(days);
        return weeks.isEmpty() ? Optional.empty() : Optional.of(new Reason(code, detail, weeks));
    }

    /** All days of a demand of which the expert works on none. */
    Stream<LocalDate> offDays() {
        return calendar.worksOn().meet(demand.period())
                ? Stream.empty()
                : demand.period().days();
    }

    private Optional<Reason> offDuty() {
        return weeks(ABSENT, "works on other weekdays", offDays()).map(Reason::forDaysOff);
    }

    private Stream<LocalDate> absentDays() {
        Absences then = calendar.away().touching(demand.period());
        if (then.noted().isEmpty()) {
            return Stream.empty();
        }
        Attendance asked = new Attendance(
                calendar.stays().with(Booking.supposed("", "", demand)),
                then,
                calendar.sharePercent(),
                calendar.worksOn());
        return demand.period().days().filter(asked::isMissedOn);
    }

    private Optional<Reason> absent() {
        List<LocalDate> days = absentDays().toList();
        List<LocalDate> halves =
                days.stream().filter(day -> calendar.away().halvesOn(day) == 1).toList();
        return weeks(ABSENT, "is absent", days.stream()).map(reason -> reason.forHalfOf(halves));
    }

    private Stream<LocalDate> bookedDays() {
        if (!shareFits()) {
            return Stream.empty(); // not even an empty calendar would do
        }
        int left = calendar.sharePercent() - demand.sharePercent();
        List<Booking> then = calendar.stays().standingDuring(demand.period());
        return then.isEmpty()
                ? Stream.empty()
                : demand.period().days().filter(day -> Stays.shareOutOn(day, then) > left);
    }

    private String mostMonths() {
        int most = calendar.stays().ledger().stretches().mostMonths();
        return most == 1 ? "a month" : most + " months";
    }

    Stream<LocalDate> beyondDays() {
        return Stretches.of(calendar.stays(), calendar.absences()).daysBeyond(demand.period());
    }

    Stream<LocalDate> owedDays() {
        return new Owed(calendar, demand).days();
    }
}
