package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import no.likeverd.resourcecenter.calendar.KeptCalendar.Act;
import no.likeverd.testing.Rule;

/** Whatever is kept, booked, moved, cancelled and entered in whatever order, what is kept can be booked, and is nobody else's. */
class HoldPropertiesTest {

    private static final Lives LIVES = new Lives(
            25,
            200,
            130,
            List.of(
                    "keep",
                    "keep",
                    "keep",
                    "book",
                    "book",
                    "move",
                    "cancel",
                    "absence",
                    "unforeseen",
                    "half",
                    "unforeseen half",
                    "back",
                    "pass"));

    @Property
    @Rule({"RC-240", "RC-242", "RC-252"})
    void keptAndBookedDaysAreNeverMoreThanTheShare(@ForAll("acts") List<Act> acts, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);
        ExpertCalendar calendar = kept.calendar;

        TODAY.datesUntil(kept.today.plusYears(2)).forEach(day -> {
            assertThat(calendar.stays().shareOutOn(day) + heldOn(day, calendar)).isLessThanOrEqualTo(share);
        });
        calendar.holds().kept().forEach(hold -> assertThat(calendar.absences())
                .filteredOn(absence -> !absence.half())
                .noneMatch(absence -> absence.period().overlaps(hold.demand().period())));
        calendar.absences().stream()
                .filter(Absence::half)
                .map(absence -> absence.period().from())
                .forEach(day -> {
                    int held = heldOn(day, calendar);
                    assertThat(held == 0 || 2 * (calendar.stays().shareOutOn(day) + held) <= share)
                            .as("%s", day)
                            .isTrue();
                });
    }

    private static int heldOn(LocalDate day, ExpertCalendar calendar) {
        return calendar.holds().kept().stream()
                .filter(hold -> hold.demand().period().contains(day))
                .mapToInt(hold -> hold.demand().sharePercent())
                .sum();
    }

    @Property
    @Rule({"RC-240", "RC-241"})
    void whatIsKeptCanBeBooked(@ForAll("acts") List<Act> acts, @ForAll("keeps") Act last, @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(acts, share);
        kept.does(last); // or too many lives end with nothing kept
        Statistics.collect(!kept.calendar.holds().kept().isEmpty());
        Statistics.coverage(tries -> tries.check(true).percentage(percent -> percent > 30));

        for (Hold hold : kept.calendar.holds().kept()) {
            BookingRequest asked =
                    new BookingRequest("bkg-yes", hold.orderId(), 1, hold.unitId(), hold.demand(), terms());
            ExpertCalendar after = kept.calendar.decide(asked, kept.today).state();
            assertThat(after.refusal(asked)).isEmpty();
            assertThat(after.booking("bkg-yes")).isPresent();
            assertThat(after.holds().of(hold.orderId())).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return LIVES.acts();
    }

    @Provide
    Arbitrary<Act> keeps() {
        return LIVES.act("keep");
    }

    @Provide
    Arbitrary<Integer> shares() {
        return Lives.shares();
    }
}
