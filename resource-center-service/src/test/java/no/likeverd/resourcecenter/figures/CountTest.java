package no.likeverd.resourcecenter.figures;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static no.likeverd.resourcecenter.figures.Ordered.filled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Settled;
import no.likeverd.resourcecenter.figures.PoolFigures.Development;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

/** Five experts in December 2026, which has 22 working days; one goes out for ten of them at 60 %, one for five at 100 %. */
class CountTest {

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final LocalDate LATER = LocalDate.of(2027, 2, 1);

    private final Count count = new Count(new Span(DECEMBER, DECEMBER.plusMonths(1)), LATER);

    @Test
    @Rule({"RC-171", "RC-173"})
    void addsUpThePool() {
        pool(3);
        count.add(Settled.with(TODAY, anExpert("out"), aRequest(1, aDemand("2026-12-07", "2026-12-21"))));
        Demand peak = new Demand(Kind.CAPACITY, Experts.SKILL, 1, period("2026-12-07", "2026-12-12"), 100);
        count.add(Settled.with(TODAY, anExpert("peak"), aRequest(2, peak)));

        Figures figures = count.figures();

        // each has earned half a day and taken it
        assertThat(figures.months().getFirst().pool())
                .isEqualTo(new PoolFigures(5, 109, 11, 10, 5, 6, new Development(1, 1, 0)));
        assertThat(figures.months().getLast().pool())
                .isEqualTo(new PoolFigures(5, 100, 0, 0, 0, 0, new Development(0, 0, 0)));
        assertThat(figures.units()).containsExactly(new UnitFigures("u-centre", 209, 11, 5));
    }

    @Test
    @Rule("RC-173")
    void ofAMonthToComeNothingIsEarnedYet() {
        Count early = new Count(new Span(DECEMBER, DECEMBER), TODAY);
        IntStream.range(0, 5).forEach(number -> early.add(anExpert("e" + number)));

        assertThat(early.figures().months().getFirst().pool()).isEqualTo(new PoolFigures(5, 110, 0, 0, 0, 0, null));
    }

    @Test
    @Rule("RC-174")
    void ofFourExpertsNothingIsTold() {
        pool(3);
        count.add(Settled.with(TODAY, anExpert("out"), aRequest(1, aDemand("2026-12-07", "2026-12-21"))));

        assertThat(count.figures().months())
                .allSatisfy(month -> assertThat(month.pool()).isNull());
        assertThat(count.figures().units()).isEmpty();
        assertThat(count.figures().isEmpty()).isTrue();
    }

    @Test
    @Rule("RC-172")
    void ordersAreCountedInTheMonthInWhichTheyEndedWhateverThePool() {
        count.add(filled(Ordered.on("2026-11-30", Kind.COMPETENCE), 1, "2026-12-02"));
        count.add(Ordered.on("2026-11-30", Kind.COMPETENCE));
        count.add(filled(Ordered.on("2026-11-23", Kind.COMPETENCE), 1, "2026-11-24"));

        Figures figures = count.figures();

        assertThat(figures.months().getFirst().competence()).isEqualTo(new OrderFigures(1, 1, 50, 2.0, 2L));
        assertThat(figures.months().getFirst().capacity().isEmpty()).isTrue();
        assertThat(figures.months().getLast().isEmpty()).isTrue();
        assertThat(figures.isEmpty()).isFalse();
    }

    private void pool(int experts) {
        IntStream.range(0, experts).forEach(number -> count.add(anExpert("e" + number)));
    }
}
