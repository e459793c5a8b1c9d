package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;

/** Whatever is booked, cancelled and entered in whatever order, the calendar keeps its promises. */
class CalendarPropertiesTest {

    /** One thing that is done to a calendar, days counted from today on. */
    record Act(String kind, int from, int length, int share) {}

    @Property(tries = 300)
    @Rule({"RC-01", "RC-02", "RC-03", "RC-05"})
    void neverOverTheShareNorBeyondTheStretchNorOverAnAbsence(
            @ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        ExpertCalendar calendar = after(acts, share);

        LocalDate last = TODAY.plusYears(3);
        TODAY.datesUntil(last)
                .forEach(day -> assertThat(calendar.stays().shareOutOn(day)).isLessThanOrEqualTo(share));
        assertStretches(calendar, last);
        calendar.absences().forEach(absence -> assertThat(calendar.stays().standingDuring(absence.period()))
                .isEmpty());
    }

    @Property(tries = 300)
    @Rule("RC-22")
    void nextFreeIsBookableAndNothingEarlierIs(
            @ForAll("acts") List<Act> acts, @ForAll("shares") int share, @ForAll("act") Act wanted) {
        ExpertCalendar calendar = after(acts, share);
        Demand demand = aDemand(period(wanted), Math.min(wanted.share(), share));

        Period free = calendar.nextFree(demand).orElse(null);

        LocalDate first = free == null ? TODAY.plusYears(2) : free.from();
        demand.period()
                .from()
                .datesUntil(
                        first.isBefore(demand.period().from()) ? demand.period().from() : first)
                .forEach(day -> assertThat(calendar.reasonsAgainst(
                                demand.during(demand.period().startingOn(day))))
                        .isNotEmpty());
        if (free != null) {
            BookingRequest asked = aRequest(999, demand.during(free));
            assertThat(calendar.decide(asked, TODAY).state().booking(asked.bookingId()))
                    .isPresent();
        }
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

    private static ExpertCalendar after(List<Act> acts, int share) {
        ExpertCalendar calendar = anExpert("1020", share, 3);
        List<BookingRequest> asked = new ArrayList<>();
        for (Act act : acts) {
            Change<ExpertCalendar> change = done(calendar, act, asked);
            calendar = change.state() == null ? calendar : change.state();
        }
        return calendar;
    }

    private static Change<ExpertCalendar> done(ExpertCalendar calendar, Act act, List<BookingRequest> asked) {
        return switch (act.kind()) {
            case "book" -> {
                BookingRequest request = aRequest(asked.size(), aDemand(period(act), act.share()));
                asked.add(request);
                yield calendar.decide(request, TODAY);
            }
            case "cancel" ->
                asked.isEmpty()
                        ? Change.nothing()
                        : calendar.release(
                                asked.get(act.length() % asked.size()),
                                new Cancellation(TODAY.plusDays(act.from()), Party.CENTRE, null));
            default -> {
                try {
                    yield calendar.add(new Absence("abs-" + act, period(act)), TODAY);
                } catch (Problem refused) {
                    yield Change.nothing();
                }
            }
        };
    }

    private static Period period(Act act) {
        LocalDate from = TODAY.plusDays(act.from());
        return new Period(from, from.plusDays(act.length()));
    }

    @Provide
    Arbitrary<Act> act() {
        return Combinators.combine(
                        Arbitraries.of("book", "book", "book", "cancel", "absence"),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 130),
                        shares())
                .as(Act::new);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return act().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<Integer> shares() {
        return Arbitraries.integers().between(1, 10).map(tenth -> tenth * 10);
    }
}
