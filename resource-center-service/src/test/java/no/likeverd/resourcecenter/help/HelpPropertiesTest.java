package no.likeverd.resourcecenter.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.help.Given.State;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;

/** Whatever both sides do in whatever order, and however much time passes, the hours and what is owed agree. */
class HelpPropertiesTest {

    private static final Set<HelpStatus> ENDS =
            Set.of(HelpStatus.DONE, HelpStatus.DECLINED, HelpStatus.WITHDRAWN, HelpStatus.LAPSED);

    enum Kind {
        SAY,
        PROPOSE,
        DECLINE,
        WITHDRAW,
        CONFIRM,
        ENTER,
        CONFIRM_HOURS,
        CONTEST,
        CORRECT,
        CLOSE,
        SETTLE,
        PASS_TIME
    }

    /** @param number picks hours, a price, or which entry; {@code days} pass before it */
    record Act(Kind kind, Side side, int number, int days) {}

    @Property(tries = 3000)
    @Rule({"RC-153", "RC-154"})
    void whatIsOwedIsConfirmedHoursTimesTheRateAndNothingHappensAfterTheEnd(@ForAll("sequences") List<Act> acts) {
        Help help = HelpTest.NEW;
        LocalDate today = HelpTest.TODAY;
        List<Object> told = new ArrayList<>();
        for (Act act : acts) {
            today = today.plusDays(act.days());
            Help before = help;
            try {
                Change<Help> change = does(help, act, today);
                help = Objects.requireNonNullElse(change.state(), help);
                told.addAll(change.events());
            } catch (Problem refused) {
                assertThat(refused.code()).isNotBlank();
            }
            if (ENDS.contains(before.status())) {
                assertThat(help).isEqualTo(before);
            }
            holds(before, help);
        }
        assertThat(told.size()).isLessThanOrEqualTo(2);
        for (Object event : told) {
            if (event instanceof HelpGivenV1 given) {
                assertThat(given.owedOre()).isEqualTo(help.owedOre());
                assertThat(given.hours()).isEqualTo(help.hours().confirmed());
            }
        }
    }

    private static void holds(Help before, Help after) {
        assertThat(after.hours().all()).allMatch(given -> given.hours() >= 0);
        Agreement agreement = after.agreement();
        int sum = after.hours().all().stream()
                .filter(given -> given.state() == State.CONFIRMED)
                .mapToInt(Given::hours)
                .sum();
        assertThat(after.owedOre()).isEqualTo(agreement == null ? 0 : (long) sum * agreement.oreAnHour());
        assertThat(before.hours().all())
                .filteredOn(given -> given.state() == State.CONFIRMED)
                .allMatch(given -> after.hours().all().contains(given));
        if (after.status() == HelpStatus.TO_SETTLE || after.status() == HelpStatus.DONE) {
            assertThat(after.hours().any(State::open)).isFalse();
        }
        assertThat(after.lines().size()).isLessThanOrEqualTo(Help.MOST_LINES);
    }

    private static Change<Help> does(Help help, Act act, LocalDate today) {
        String hoursId = "hrs-" + act.number() % 4;
        return switch (act.kind()) {
            case SAY -> help.say(act.side(), "Ord", today);
            case PROPOSE ->
                help.propose(new Agreement(new Period(today, today.plusDays(60)), 10, act.number() * 125, null), today);
            case DECLINE -> help.decline(Refusal.OTHER, "Nei", today);
            case WITHDRAW -> help.withdraw(today);
            case CONFIRM -> help.confirm("2541-30", today);
            case ENTER -> help.enter("hrs-" + help.hours().all().size(), today, 1 + act.number(), today);
            case CONFIRM_HOURS -> help.confirmHours(hoursId, today);
            case CONTEST -> help.contest(hoursId, "Feil", today);
            case CORRECT -> help.correct(hoursId, act.number(), today);
            case CLOSE -> help.close(act.side(), today);
            case SETTLE -> help.settle(today);
            case PASS_TIME -> help.passTime(today);
        };
    }

    /** Often agreed at first, so that hours are given at all. */
    @Provide
    Arbitrary<List<Act>> sequences() {
        Arbitrary<Act> any = Combinators.combine(
                        Arbitraries.of(Kind.values()),
                        Arbitraries.of(Side.values()),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(20, 0),
                                net.jqwik.api.Tuple.of(5, 1),
                                net.jqwik.api.Tuple.of(1, 16)))
                .as(Act::new);
        List<Act> agreeing =
                List.of(new Act(Kind.PROPOSE, Side.LENDER, 3, 0), new Act(Kind.CONFIRM, Side.BORROWER, 0, 0));
        return Combinators.combine(Arbitraries.of(true, true, false), any.list().ofMaxSize(40))
                .as((agreed, rest) -> {
                    List<Act> all = new ArrayList<>(agreed ? agreeing : List.of());
                    all.addAll(rest);
                    return all;
                });
    }
}
