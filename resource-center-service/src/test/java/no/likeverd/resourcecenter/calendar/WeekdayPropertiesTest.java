package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.likeverd.resourcecenter.calendar.KeptCalendar.Act;
import no.likeverd.testing.Rule;

/** Whatever becomes of somebody's stays, absences and weekdays, in whatever order, the week is kept to. */
class WeekdayPropertiesTest {

    private static final Lives LIVES = new Lives(
            25,
            200,
            60,
            List.of("weekdays", "weekdays", "book", "book", "book", "move", "cancel", "absence", "unforeseen", "pass"));

    @Property
    @Rule({"RC-291", "RC-294"})
    void everyStayThatIsNotOverHasADayOfWork(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        // to shorten a stay is never refused, whatever is left of it
        KeptCalendar kept = KeptCalendar.after(
                acts.stream().filter(act -> !act.kind().equals("move")).toList(), share);

        assertThat(kept.calendar.stays().bookings())
                .filteredOn(booking -> booking.stands() && !booking.isOverBy(kept.today))
                .allSatisfy(booking -> assertThat(booking.period().days()).anyMatch(kept.calendar.worksOn()::include));
    }

    @Property
    @Rule("RC-292")
    void nobodyIsMissedOnADayOff(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);
        ExpertCalendar calendar = kept.calendar;

        assertThat(calendar.affected(kept.today))
                .filteredOn(affected -> affected.code() == ReasonCode.ABSENT)
                .allSatisfy(affected -> assertThat(affected.days().days()).anyMatch(calendar.worksOn()::include));
    }

    @Property
    @Rule("RC-293")
    void developmentTimeToComeLiesOnDaysOfWork(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);

        assertThat(kept.calendar.stays().ledger().accounts())
                .flatExtracting(Account::days)
                .filteredOn(day -> !day.isTakenBy(kept.today))
                .extracting(DevelopmentDay::day)
                .allMatch(kept.calendar.worksOn()::include);
        assertThat(kept.today).isAfterOrEqualTo(TODAY);
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return LIVES.acts();
    }

    @Provide
    Arbitrary<Integer> shares() {
        return Lives.shares();
    }

    @Property(tries = 300)
    @Rule("RC-82")
    void workingDaysAreCountedAsTheyAreFound(
            @ForAll @IntRange(max = 4000) int start, @ForAll @IntRange(min = 1, max = 800) int length) {
        LocalDate from = LocalDate.of(2024, 1, 1).plusDays(start);
        Period days = new Period(from, from.plusDays(length));

        assertThat(days.workingDays()).isEqualTo(WorkingDays.in(days).count());
    }
}
