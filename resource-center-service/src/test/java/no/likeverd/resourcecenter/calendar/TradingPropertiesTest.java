package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import no.likeverd.resourcecenter.calendar.KeptCalendar.Act;
import no.likeverd.testing.Rule;

/** Whatever happens between a calendar's promise and its end, what was promised can be kept and can be taken back. */
class TradingPropertiesTest {

    private static final Lives LIVES = new Lives(
            12,
            300,
            120,
            List.of("book", "book", "book", "move", "cancel", "absence", "unforeseen", "back", "reschedule", "pass"));

    @Property
    @Rule({"RC-260", "RC-263"})
    void neitherOutcomeBreaksARule(
            @ForAll("acts") List<Act> before,
            @ForAll("act") Act swap,
            @ForAll("acts") List<Act> between,
            @ForAll boolean done,
            @ForAll("shares") int share) {
        KeptCalendar kept = KeptCalendar.after(before, share);
        kept.asksToSwap(swap);
        Statistics.collect(kept.trade != null);
        Statistics.coverage(tries -> tries.check(true).percentage(percent -> percent > 5));
        between.forEach(kept::does);
        assertWithinTheRules(kept, share);

        kept.settles(done);

        assertThat(kept.calendar.stays().promised()).isNull();
        assertWithinTheRules(kept, share);
    }

    private static void assertWithinTheRules(KeptCalendar kept, int share) {
        ExpertCalendar calendar = kept.calendar;
        TODAY.datesUntil(kept.today.plusYears(2))
                .forEach(day -> assertThat(calendar.stays().shareOutOn(day)).isLessThanOrEqualTo(share));
        calendar.absences().forEach(absence -> assertThat(calendar.stays().standingDuring(absence.period()).stream()
                        .filter(booking -> !booking.isOverBy(kept.today)))
                .extracting(Booking::bookingId)
                .as("nothing but what is told to be settled")
                .isSubsetOf(absence.unsettled()));
        List<String> unsettled = calendar.absences().stream()
                .flatMap(absence -> absence.unsettled().stream())
                .toList();
        assertThat(Stretches.of(calendar.stays(), calendar.absences()).tooLong().filter(stretch -> stretch.to()
                        .isAfter(kept.today)))
                .allSatisfy(stretch -> assertThat(calendar.stays().standingDuring(stretch))
                        .as("a break is taken only from what is told to be settled")
                        .anyMatch(booking -> unsettled.contains(booking.bookingId())));
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
