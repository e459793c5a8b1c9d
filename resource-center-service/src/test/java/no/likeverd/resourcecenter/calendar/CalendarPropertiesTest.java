package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.likeverd.resourcecenter.calendar.KeptCalendar.Act;
import no.likeverd.testing.Rule;

/** Whatever is booked, cancelled and entered in whatever order, the calendar keeps its promises. */
class CalendarPropertiesTest {

    private static final Lives LIVES = new Lives(
            25,
            400,
            130,
            List.of(
                    "book",
                    "book",
                    "book",
                    "move",
                    "move",
                    "cancel",
                    "absence",
                    "unforeseen",
                    "half",
                    "half",
                    "unforeseen half",
                    "back",
                    "pass",
                    "pass",
                    "reschedule"));

    @Property
    @Rule({"RC-01", "RC-02", "RC-03", "RC-05", "RC-59", "RC-252", "RC-253", "RC-255"})
    void neverOverTheShareNorBeyondTheStretchNorOverAnAbsence(
            @ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);
        ExpertCalendar calendar = kept.calendar;

        LocalDate last = kept.today.plusYears(3);
        TODAY.datesUntil(last)
                .forEach(day -> assertThat(calendar.stays().shareOutOn(day)).isLessThanOrEqualTo(share));
        calendar.absences().stream().filter(absence -> !absence.half()).forEach(absence -> assertThat(
                        calendar.stays().standingDuring(absence.period()))
                .extracting(Booking::bookingId)
                .as("nothing but what is told to be settled")
                .isSubsetOf(absence.unsettled()));
        assertHalfDays(calendar);
        List<String> unsettled = calendar.absences().stream()
                .flatMap(absence -> absence.unsettled().stream())
                .toList();
        if (unsettled.isEmpty()) {
            assertStretches(calendar, last);
        }
        assertThat(Stretches.of(calendar.stays(), calendar.absences()).tooLong())
                .allSatisfy(stretch -> assertThat(calendar.stays().standingDuring(stretch))
                        .as("a break is taken only from what is told to be settled")
                        .anyMatch(booking -> unsettled.contains(booking.bookingId())));
    }

    /** On half a day nothing above half the share, but what is told to be settled. */
    private static void assertHalfDays(ExpertCalendar calendar) {
        halfDays(calendar).stream().filter(day -> isTooMuchOn(day, calendar)).forEach(day -> assertThat(
                        calendar.stays().standingDuring(new Period(day, day.plusDays(1))))
                .extracting(Booking::bookingId)
                .isSubsetOf(calendar.absences().stream()
                        .filter(absence -> absence.period().contains(day))
                        .flatMap(absence -> absence.unsettled().stream())
                        .toList()));
    }

    private static List<LocalDate> halfDays(ExpertCalendar calendar) {
        return calendar.absences().stream()
                .filter(Absence::half)
                .map(absence -> absence.period().from())
                .distinct()
                .toList();
    }

    private static boolean isTooMuchOn(LocalDate day, ExpertCalendar calendar) {
        return 2 * calendar.stays().shareOutOn(day) > halvesLeftOn(day, calendar) * calendar.sharePercent();
    }

    /** Counts in another way than the product: takes away what each absence takes until nothing is left. */
    private static int halvesLeftOn(LocalDate day, ExpertCalendar calendar) {
        int left = 2;
        for (Absence absence : calendar.absences()) {
            boolean there = !day.isBefore(absence.period().from())
                    && day.isBefore(absence.period().to());
            left = there ? Math.max(0, absence.half() ? left - 1 : 0) : left;
        }
        return left;
    }

    /** What an absence came over is told as long as it is so, and never for what is over or cancelled. */
    @Property
    @Rule({"RC-190", "RC-253"})
    void whatAnAbsenceCameOverIsToldUntilItIsSettled(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);
        ExpertCalendar calendar = kept.calendar;

        assertThat(calendar.affected(kept.today)).allSatisfy(affected -> {
            Period out = affected.booking().out().orElseThrow();
            assertThat(affected.days().from()).isBetween(kept.today, out.to());
            assertThat(affected.days().isWithin(out)).isTrue();
        });
        halfDays(calendar).stream().filter(day -> !day.isBefore(kept.today)).forEach(day -> assertThat(
                        isTooMuchOn(day, calendar))
                .as("%s", day)
                .isEqualTo(calendar.stays().standingDuring(new Period(day, day.plusDays(1))).stream()
                        .anyMatch(booking -> calendar.awayFrom(booking.bookingId(), kept.today).stream()
                                .anyMatch(away -> away.days().contains(day)))));
        calendar.absences().stream()
                .filter(absence -> !absence.half())
                .forEach(absence -> calendar.stays().standingDuring(absence.period()).stream()
                        .filter(booking -> !booking.isOverBy(kept.today)
                                && absence.period().to().isAfter(kept.today))
                        .forEach(booking -> assertThat(calendar.affected(kept.today))
                                .anyMatch(affected -> affected.absenceId().equals(absence.id())
                                        && affected.booking().equals(booking))));
    }

    /** Kept beside the calendar from what it told, as another service keeps it. */
    @Property
    @Rule("RC-59")
    void whatWasToldAgreesWithWhatIsBooked(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);
        Map<String, Told> told = new TreeMap<>();
        kept.told.forEach(event -> Told.write(told, event));

        Map<String, Told> booked = new TreeMap<>();
        kept.calendar.stays().bookings().forEach(booking -> booking.out()
                .ifPresent(out -> booked.put(booking.bookingId(), new Told(out, booking.sharePercent()))));
        assertThat(told).isEqualTo(booked);
    }

    /** Days and share of one booking. */
    record Told(Period days, int sharePercent) {

        static void write(Map<String, Told> told, Object event) {
            switch (event) {
                case ExpertBookedV1 e ->
                    told.put(e.bookingId(), new Told(new Period(e.from(), e.to()), e.sharePercent()));
                case BookingChangedV1 e ->
                    told.put(e.bookingId(), new Told(new Period(e.from(), e.to()), e.sharePercent()));
                case BookingCancelledV1 e ->
                    told.computeIfPresent(e.bookingId(), (id, known) -> known.days()
                            .until(e.cancelledOn())
                            .map(worked -> new Told(worked, known.sharePercent()))
                            .orElse(null));
                case ExpertReturnedV1 e ->
                    assertThat(told.get(e.bookingId()).days()).isEqualTo(new Period(e.from(), e.returnedOn()));
                default -> throw new AssertionError(event);
            }
        }
    }

    @Property
    @Rule("RC-22")
    void nextFreeIsBookableAndNothingEarlierIs(
            @ForAll("acts") List<Act> acts, @ForAll("shares") int share, @ForAll("act") Act wanted) {
        KeptCalendar kept = KeptCalendar.after(acts, share);
        ExpertCalendar calendar = kept.calendar;
        Demand demand = aDemand(kept.period(wanted), Math.min(wanted.share(), share));

        Period free = calendar.nextFree(demand).orElse(null);

        LocalDate first = free == null ? kept.today.plusYears(2) : free.from();
        demand.period()
                .from()
                .datesUntil(
                        first.isBefore(demand.period().from()) ? demand.period().from() : first)
                .forEach(day -> assertThat(calendar.reasonsAgainst(
                                demand.during(demand.period().startingOn(day))))
                        .isNotEmpty());
        if (free != null) {
            BookingRequest asked = aRequest(999, demand.during(free));
            assertThat(calendar.decide(asked, kept.today).state().booking(asked.bookingId()))
                    .isPresent();
        }
    }

    /** Earned by what was worked, never more taken than earned, and each half day where the expert can have it. */
    @Property
    @Rule({"RC-82", "RC-83", "RC-84", "RC-254"})
    void ledgerSaysWhatTheStaysSay(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = new KeptCalendar(share);
        for (Act act : acts) {
            List<DevelopmentDay> takenBefore = taken(kept);
            kept.does(act);

            assertThat(taken(kept)).containsAll(takenBefore);
            kept.calendar.stays().bookings().forEach(booking -> assertEarned(kept, booking));
            assertThat(kept.calendar.stays().ledger().accounts())
                    .extracting(Account::bookingId)
                    .doesNotHaveDuplicates();
            assertPlaced(kept);
        }
    }

    /** Month by month no more is out than there was, every day out is told once, and what is owed is what was and is earned. */
    @Property
    @Rule({"RC-171", "RC-173"})
    void monthsAddUp(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);
        int out = 0;
        int owed = 0;
        YearMonth last = YearMonth.from(kept.today.plusYears(3));
        for (YearMonth month = YearMonth.from(TODAY); month.isBefore(last); month = month.plusMonths(1)) {
            CalendarMonth told = CalendarMonth.of(kept.calendar, month, kept.today);
            assertThat(told.out()).isBetween(0, told.available());
            assertThat(told.earned()).isNotNegative();
            assertThat(told.taken()).isNotNegative();
            assertThat(told.owed())
                    .isEqualTo(owed + told.earned() - told.taken())
                    .isNotNegative();
            out += told.out();
            owed = told.owed();
        }
        assertThat(out)
                .isEqualTo(kept.calendar.stays().bookings().stream()
                        .flatMap(booking ->
                                booking.out().stream().map(days -> (int) days.workingDays() * booking.sharePercent()))
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private static void assertEarned(KeptCalendar kept, Booking booking) {
        Account account = kept.calendar.stays().ledger().of(booking.bookingId()).orElse(null);
        if (booking.out().isEmpty()) {
            assertThat(account).isNull();
            return;
        }
        long worked = booking.out().get().days().filter(WorkingDays::include).count();
        double days = worked * booking.sharePercent() / 1000.0;
        assertThat(account.earned() / 2.0).isCloseTo(days, within(0.25)).isNotNegative();
        assertThat(account.placed()).as("what is earned is placed").isEqualTo(account.earned());
        assertThat(account.taken(kept.today)).isBetween(0, account.earned());
        assertThat(account.days()).allSatisfy(day -> assertThat(day.day()).isAfterOrEqualTo(booking.homeOn()));
        assertThat(account.returned()).isEqualTo(booking.isOverBy(kept.today));
    }

    private static void assertPlaced(KeptCalendar kept) {
        ExpertCalendar calendar = kept.calendar;
        calendar.stays().ledger().accounts().stream()
                .flatMap(account -> account.days().stream())
                .map(DevelopmentDay::day)
                .forEach(day -> {
                    assertThat(calendar.stays().ledger().halvesOn(day)).isBetween(1, halvesLeftOn(day, calendar));
                    assertThat(calendar.stays().shareOutOn(day)).isZero();
                    assertThat(WorkingDays.include(day)).isTrue();
                });
    }

    private static List<DevelopmentDay> taken(KeptCalendar kept) {
        return kept.calendar.stays().ledger().accounts().stream()
                .flatMap(account -> account.days().stream())
                .filter(day -> day.isTakenBy(kept.today))
                .map(day -> new DevelopmentDay(day.day(), day.halves(), false))
                .toList();
    }

    @Property
    @Rule({"RC-28", "RC-85"})
    void noLongStayBeginsBeforeWhatIsOwedAndEveryRefusalNamesItsReason(
            @ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = new KeptCalendar(share);
        for (Act act : acts) {
            List<String> before = begunTooEarly(kept.calendar);
            kept.does(act);
            KeptCalendar.Asked asked = kept.last;
            if (asked != null && asked.accepted()) {
                assertThat(before).as("%s", asked).containsAll(begunTooEarly(kept.calendar));
            }
            if (asked != null && !asked.accepted() && !"BOOKING_ENDED".equals(asked.refusal())) {
                assertThat(ReasonCode.valueOf(String.valueOf(asked.refusal())).isAgainst())
                        .isTrue();
                assertThat(kept.calendar.without(asked.bookingId()).reasonsAgainst(asked.demand()))
                        .anySatisfy(reason -> assertThat(reason.code().name()).isEqualTo(asked.refusal()));
            }
        }
    }

    /** Ids of long stays before which somebody should have had time of the own, and has it later. */
    private static List<String> begunTooEarly(ExpertCalendar calendar) {
        List<Booking> out = calendar.stays().bookings().stream()
                .filter(booking -> booking.out().isPresent())
                .toList();
        return out.stream()
                .filter(stay ->
                        stay.out().get().days().filter(WorkingDays::include).count() > 10)
                .filter(stay -> {
                    LocalDate begin = stay.period().from();
                    return out.stream()
                            .filter(earlier -> !earlier.homeOn().isAfter(begin))
                            .flatMap(earlier -> calendar.stays().ledger().of(earlier.bookingId()).stream())
                            .flatMap(account -> account.days().stream())
                            .anyMatch(day -> !day.day().isBefore(begin));
                })
                .map(Booking::bookingId)
                .toList();
    }

    /** Each stay that has ended was told of once, on the day that the expert was home. */
    @Property
    @Rule({"RC-80", "RC-81"})
    void everyEndedStayIsToldOnce(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);

        assertThat(kept.told.stream().filter(ExpertReturnedV1.class::isInstance).map(ExpertReturnedV1.class::cast))
                .extracting(ExpertReturnedV1::bookingId, ExpertReturnedV1::returnedOn)
                .containsExactlyInAnyOrderElementsOf(kept.calendar.stays().bookings().stream()
                        .filter(booking -> booking.life(kept.today) == Life.ENDED)
                        .map(booking -> tuple(booking.bookingId(), booking.homeOn()))
                        .toList());
    }

    /** Counts in another way than the product: walks through the days one by one. */
    private static void assertStretches(ExpertCalendar calendar, LocalDate last) {
        LocalDate start = null;
        int daysInTheCentre = 0;
        for (LocalDate day = TODAY; day.isBefore(last); day = day.plusDays(1)) {
            LocalDate today = day;
            if (calendar.stays().shareOutOn(day) > 0) {
                start = start == null || daysInTheCentre >= 10 ? day : start;
                daysInTheCentre = 0;
                assertThat(day).isBefore(start.plusMonths(4));
            } else if (WorkingDays.include(day)
                    && calendar.absences().stream()
                            .noneMatch(away -> away.period().contains(today))) {
                daysInTheCentre++;
            }
        }
    }

    @Provide
    Arbitrary<Act> act() {
        return LIVES.act();
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return LIVES.acts();
    }

    @Provide
    Arbitrary<Integer> shares() {
        return Lives.shares();
    }
}
