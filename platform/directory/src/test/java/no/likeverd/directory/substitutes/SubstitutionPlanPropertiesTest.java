package no.likeverd.directory.substitutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.likeverd.access.Role;
import no.likeverd.testing.Rule;

/** Whatever is named and ended, in whatever order: nobody comes back to themselves by way of substitutes on any day. */
class SubstitutionPlanPropertiesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;
    private static final int PEOPLE = 5;

    /** Somebody names somebody for some days, or ends what was named before. */
    record Command(int holder, int role, int substitute, int from, int length, boolean end, int which) {}

    @Property(tries = 2000)
    @Rule("DIR-22")
    void noOrderOfCommandsMakesALoop(@ForAll("commands") List<Command> commands) {
        SubstitutionPlan plan = carriedOut(commands);

        for (int day = 0; day < DAYS * 2; day++) {
            assertThat(loops(plan, START.plusDays(day))).isFalse();
        }
    }

    @Property(tries = 500)
    @Rule("DIR-21")
    void onAnyDayARoleHasOneSubstituteAtMost(@ForAll("commands") List<Command> commands) {
        SubstitutionPlan plan = carriedOut(commands);

        for (int day = 0; day < DAYS * 2; day++) {
            assertThat(on(plan, START.plusDays(day)).map(Substitution::grantId)).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 1000)
    @Rule("DIR-22")
    void refusesOnlyWhatWouldMakeALoop(@ForAll("commands") List<Command> commands, @ForAll("command") Command last) {
        SubstitutionPlan plan = carriedOut(commands);
        Substitution wanted = wanted(last, "sub-last");

        if (plan.refusal(wanted).filter(SubstitutionPlan.Refusal.LOOP::equals).isPresent()) {
            SubstitutionPlan anyway = plan.with(wanted, START);
            assertThat(wanted.from().datesUntil(wanted.to()).anyMatch(day -> loops(anyway, day)))
                    .isTrue();
        }
    }

    private static SubstitutionPlan carriedOut(List<Command> commands) {
        SubstitutionPlan plan = SubstitutionPlan.EMPTY;
        int number = 0;
        for (Command command : commands) {
            Substitution wanted = wanted(command, "sub-" + ++number);
            if (command.end()) {
                String id = "sub-" + command.which();
                plan = plan.each(one -> one.id().equals(id), one -> one.until(wanted.from()));
            } else if (plan.refusal(wanted).isEmpty()) {
                plan = plan.with(wanted, START);
            }
        }
        return plan;
    }

    private static Substitution wanted(Command command, String id) {
        LocalDate from = START.plusDays(command.from());
        return new Substitution(
                id,
                "g-" + command.holder() + "-" + command.role(),
                "p-" + command.holder(),
                "p-" + command.substitute(),
                Role.LEADER,
                "u-1",
                from,
                from.plusDays(command.length()),
                "",
                true);
    }

    private static java.util.stream.Stream<Substitution> on(SubstitutionPlan plan, LocalDate day) {
        return plan.all().stream()
                .filter(one -> !one.from().isAfter(day) && one.to().isAfter(day));
    }

    /** Told by taking away, again and again, whoever hands nothing on: what is left goes round. */
    private static boolean loops(SubstitutionPlan plan, LocalDate day) {
        Map<String, Set<String>> handsOn = new HashMap<>();
        on(plan, day).forEach(one -> handsOn.computeIfAbsent(one.holder(), key -> new HashSet<>())
                .add(one.substitute()));
        boolean fewer = true;
        while (fewer) {
            handsOn.values().forEach(to -> to.retainAll(Set.copyOf(handsOn.keySet())));
            fewer = handsOn.values().removeIf(Set::isEmpty);
        }
        return !handsOn.isEmpty();
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        return command().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Command> command() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(1, DAYS),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.integers().between(1, 20))
                .as(Command::new);
    }
}
