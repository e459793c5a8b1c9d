package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.absent;
import static no.likeverd.resourcecenter.calendar.Experts.anAttachedExpert;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Days are kept for an order until all have said yes, one has said no, or the time is over. */
class HoldsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(3));
    private static final Period DAYS = period("2026-12-07", "2026-12-21");

    private final Demand demand = aDemand(DAYS, 60);
    private final ExpertCalendar asked = kept(anExpert("1020"), 1, demand, true);

    @Test
    @Rule("RC-240")
    void daysThatAreKeptAreTakenForAllOtherOrdersAndNotForTheirOwn() {
        assertThat(asked.reasonsAgainst(aDemand(DAYS, 40))).isEmpty();
        assertThat(asked.reasonsAgainst(aDemand(DAYS, 50)))
                .singleElement()
                .returns(ReasonCode.BOOKED, Reason::code)
                .returns(true, Reason::held)
                .extracting(Reason::weeks)
                .isEqualTo(List.of("2026-W50", "2026-W51"));
        assertThat(asked.reasonsFor(aDemand(DAYS, 50))).extracting(Reason::code).doesNotContain(ReasonCode.FREE);
        assertThat(asked.nextFree(aDemand(DAYS, 50)))
                .hasValueSatisfying(free -> assertThat(free.from()).isEqualTo("2026-12-21"));

        ExpertCalendar refused =
                asked.decide(aRequest(2, aDemand(DAYS, 50)), TODAY).state();
        assertThat(refused.refusal(aRequest(2, aDemand(DAYS, 50)))).contains("BOOKED");
        assertThat(asked.unheld(orderId(1)).reasonsAgainst(aDemand(DAYS, 100))).isEmpty();
        ExpertCalendar booked = asked.decide(aRequest(1, demand), TODAY).state();
        assertThat(booked.stays().bookings()).hasSize(1);
        assertThat(booked.holds().kept()).as("it is booked, and kept no more").isEmpty();
    }

    @Test
    @Rule("RC-240")
    void aStretchAndDevelopmentTimeCountDaysThatAreKept() {
        ExpertCalendar long1 = kept(anExpert("1021"), 1, aDemand(period("2026-12-07", "2027-03-29"), 50), true);

        Demand after = aDemand(period("2027-03-29", "2027-04-26"), 50);
        assertThat(anExpert("1021").reasonsAgainst(after)).isEmpty();
        assertThat(long1.reasonsAgainst(after)).extracting(Reason::held).containsExactly(true);
    }

    @Test
    @Rule("RC-241")
    void theExpertsYesIsEnoughForOneOfTheCentreAndTheHomeLeadersIsNeededForAnAttachedOne() {
        ExpertCalendar employed = yes(asked, 1, Side.EXPERT);
        assertThat(hold(employed, 1).agreed(employed.membership())).isTrue();

        ExpertCalendar attached = kept(consented(), 1, aDemand(DAYS, 40), true);
        ExpertCalendar half = yes(attached, 1, Side.EXPERT);
        assertThat(hold(half, 1).agreed(half.membership())).isFalse();
        ExpertCalendar both = yes(half, 1, Side.HOME_LEADER);
        assertThat(hold(both, 1).agreed(both.membership())).isTrue();
        assertThat(both.holding()
                        .agree(orderId(1), List.of(new Yes(Side.EXPERT, "p-att", TODAY)), NOW)
                        .state())
                .as("a yes is said once")
                .isNull();
    }

    @Test
    @Rule("RC-241")
    void oneNoFreesTheDaysAndTheCentreReadsWhoSaidIt() {
        ExpertCalendar after =
                asked.holding().decline(orderId(1), Side.EXPERT, TODAY, NOW).state();

        assertThat(after.holds().kept()).isEmpty();
        assertThat(after.reasonsAgainst(aDemand(DAYS, 100))).isEmpty();
        assertThat(after.holds().endOf(orderId(1)))
                .contains(new HoldEnd(orderId(1), HoldEnd.How.EXPERT_DECLINED, TODAY, DAYS.to()));
        refuses("HOLD_OVER", () -> after.holding()
                .agree(orderId(1), List.of(new Yes(Side.EXPERT, "p-1020", TODAY)), NOW));
        ExpertCalendar again = kept(after, 1, demand, true);
        assertThat(again.holds().endOf(orderId(1))).as("asked anew").isEmpty();
    }

    @Test
    @Rule("RC-242")
    void whatNobodyAnswersLapsesAndWhatAllAgreedToDoesNot() {
        refuses("HOLD_OVER", () -> asked.holding()
                .agree(orderId(1), List.of(new Yes(Side.EXPERT, "p-1020", TODAY)), UNTIL));
        ExpertCalendar lapsed = later(asked, UNTIL);
        assertThat(lapsed.holds().kept()).isEmpty();
        assertThat(lapsed.holds().endOf(orderId(1)).map(HoldEnd::how)).contains(HoldEnd.How.UNANSWERED);
        assertThat(asked.check(List.of(), Set.of(), UNTIL).state())
                .as("the time says so")
                .isNotNull();
        assertThat(asked.check(List.of(), Set.of(), NOW).state()).isNull();

        ExpertCalendar agreed = yes(asked, 1, Side.EXPERT);
        assertThat(later(agreed, UNTIL).holds().kept()).hasSize(1);
        assertThat(agreed.holds().dueAt(NOW.plusSeconds(5), agreed.membership()))
                .as("it is booked soon")
                .contains(NOW.plusSeconds(5));

        ExpertCalendar only = kept(anExpert("1022"), 1, demand, false);
        refuses("HOLD_OVER", () -> only.holding()
                .agree(orderId(1), List.of(new Yes(Side.EXPERT, "p-1022", TODAY)), NOW));
        assertThat(later(only, UNTIL).holds()).as("nobody was asked").isEqualTo(Holds.NONE);
    }

    @Test
    @Rule("RC-242")
    void whatComesInTheWayEndsTheQuestion() {
        ExpertCalendar away = later(absent(asked, "2026-12-14", "2026-12-16"), NOW);

        assertThat(away.holds().kept()).isEmpty();
        assertThat(away.holds().endOf(orderId(1)).map(HoldEnd::how)).contains(HoldEnd.How.IN_THE_WAY);
        assertThat(later(away.with(away.holds()), NOW).holds().ended())
                .as("told while the order's days last")
                .hasSize(1);
        assertThat(away.holds().upToDate(away, DAYS.to(), NOW).ended()).isEmpty();
    }

    @Test
    @Rule("RC-243")
    void keepingAgainKeepsLongerAndForgetsNoYes() {
        ExpertCalendar attached = yes(kept(consented(), 1, aDemand(DAYS, 40), true), 1, Side.EXPERT);

        Instant longer = UNTIL.plus(Duration.ofDays(4));
        ExpertCalendar renewed = attached.holding()
                .keep(Hold.of("hld-2", orderId(1), "u-home-care", aDemand(DAYS, 40), TODAY, longer, false))
                .state();
        assertThat(renewed.holds().kept())
                .singleElement()
                .returns(longer, Hold::until)
                .returns(true, Hold::asked)
                .returns("hld-1", Hold::id)
                .matches(hold -> hold.hasYesOf(Side.EXPERT));
    }

    @Test
    @Rule("RC-243")
    void noMoreThanTwentyOrdersHaveDaysKeptOfOneExpert() {
        ExpertCalendar full = anExpert("1023");
        for (int number = 1; number <= 20; number++) {
            full = kept(full, number, aDemand(DAYS, 1), false);
        }
        ExpertCalendar most = full;
        refuses("TOO_MANY_HOLDS", () -> kept(most, 21, aDemand(DAYS, 1), false));
        assertThat(kept(most, 20, aDemand(DAYS, 1), true).holds().kept()).hasSize(20);
    }

    @Test
    @Rule("RC-242")
    void anOrderThatIsFilledOrWithdrawnGivesTheDaysBack() {
        assertThat(asked.holds().unchecked()).containsExactly(orderId(1));
        ExpertCalendar checked = asked.check(List.of(orderId(1)), Set.of(), NOW).state();
        assertThat(checked.holds().unchecked()).isEmpty();
        assertThat(asked.check(List.of(orderId(1)), Set.of(orderId(1)), NOW)
                        .state()
                        .holds()
                        .kept())
                .isEmpty();
        assertThat(asked.forget(orderId(1)).state().holds().kept()).isEmpty();
        assertThat(asked.forget(orderId(2)).state()).isNull();
    }

    private static ExpertCalendar consented() {
        return anAttachedExpert().consent(new Consent("p-leader", TODAY)).state();
    }

    private static ExpertCalendar kept(ExpertCalendar expert, int order, Demand demand, boolean ask) {
        return expert.holding()
                .keep(Hold.of("hld-" + order, orderId(order), "u-home-care", demand, TODAY, UNTIL, ask))
                .state();
    }

    private static ExpertCalendar yes(ExpertCalendar expert, int order, Side side) {
        return expert.holding()
                .agree(orderId(order), List.of(new Yes(side, "p-" + side, TODAY)), NOW)
                .state();
    }

    /** As every write leaves it, at a moment. */
    private static ExpertCalendar later(ExpertCalendar expert, Instant now) {
        return expert.asking(TODAY, now, Duration.ofDays(3));
    }

    private static Hold hold(ExpertCalendar expert, int order) {
        return expert.holds().of(orderId(order)).orElseThrow();
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Problem.class).isThrownBy(act).returns(code, Problem::code);
    }
}
