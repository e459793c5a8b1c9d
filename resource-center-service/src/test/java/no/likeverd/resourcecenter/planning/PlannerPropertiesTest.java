package no.likeverd.resourcecenter.planning;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.likeverd.resourcecenter.calendar.Bookable;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.testing.Rule;

/** Whatever is planned for whomever: no rule is broken, nothing is left unsaid, and what is said to be proven is true. */
class PlannerPropertiesTest {

    private static final Duration TIME = Duration.ofSeconds(2);

    @Property(tries = 60)
    @Rule({"RC-120", "RC-121", "RC-256", "RC-305"})
    void planKeepsEveryRuleAndIsNeverWorseThanOneByOne(
            @ForAll @IntRange(min = 1, max = 8) int experts,
            @ForAll @IntRange(min = 0, max = 30) int orders,
            @ForAll @IntRange(min = 0, max = 15) int rest,
            @ForAll boolean halfDays,
            @ForAll long seed) {
        Municipality whole = Municipality.of(experts, orders, seed).glad(seed);
        Municipality all = halfDays ? whole.withHalfDays(seed) : whole;
        Aims aims = new Aims(100, 20, 20, 10, rest, 10, 10);

        Found found = Planner.plan(all.tasks(), all.experts(), aims, TODAY, TIME, progress -> true);

        assertThat(found.progress().points())
                .isBetween(found.oneByOne(), found.progress().bound());
        assertThat(found.assignments().stream()
                        .mapToLong(assignment -> assignment.worth().points())
                        .sum())
                .isEqualTo(found.progress().points());
        assertThat(Stream.concat(
                        found.assignments().stream().map(Assignment::orderId),
                        found.unfilled().stream().map(Unfilled::orderId)))
                .containsExactlyInAnyOrderElementsOf(
                        all.tasks().stream().map(Task::orderId).toList());
        assertKept(all, found);
    }

    /** Booked one after another, in any order that somebody may accept them in, each is accepted by the calendar. */
    private static void assertKept(Municipality all, Found found) {
        Map<String, Task> tasks = all.tasks().stream().collect(Collectors.toMap(Task::orderId, Function.identity()));
        for (ExpertCalendar expert : all.experts()) {
            List<Task> own = found.assignments().stream()
                    .filter(assignment -> assignment.expertId().equals(expert.expertId()))
                    .map(assignment -> tasks.get(assignment.orderId()))
                    .toList();
            assertAccepted(expert, own);
            assertAccepted(
                    expert,
                    own.stream().sorted(Comparator.comparing(Task::orderId)).toList());
        }
    }

    private static void assertAccepted(Bookable expert, List<Task> own) {
        Bookable calendar = expert;
        for (Task task : own) {
            assertThat(calendar.reasonsAgainst(task.demand())).isEmpty();
            calendar = calendar.supposing(task.asked());
        }
    }

    @Property(tries = 60)
    @Rule({"RC-121", "RC-122"})
    void everyOrderThatNobodyGetsHasAReason(
            @ForAll @IntRange(min = 1, max = 4) int experts,
            @ForAll @IntRange(min = 1, max = 30) int orders,
            @ForAll long seed) {
        Municipality all = Municipality.of(experts, orders, seed);

        Found found = Planner.plan(all.tasks(), all.experts(), Aims.USUAL, TODAY, TIME, progress -> true);

        Map<String, Task> tasks = all.tasks().stream().collect(Collectors.toMap(Task::orderId, Function.identity()));
        assertThat(found.unfilled()).allSatisfy(unfilled -> {
            boolean freeButForTheRest = all.experts().stream().anyMatch(expert -> expert.reasonsAgainst(
                            tasks.get(unfilled.orderId()).demand())
                    .isEmpty());
            assertThat(unfilled.insteadOf().isEmpty()).isEqualTo(unfilled.able() == 0);
            assertThat(unfilled.reason() == null).isEqualTo(freeButForTheRest);
        });
    }

    @Property(tries = 25)
    @Rule({"RC-121", "RC-256", "RC-305"})
    void fewOrdersAreDoneAsWellAsCanBeAndTheBoundIsTrue(
            @ForAll @IntRange(min = 1, max = 3) int experts,
            @ForAll @IntRange(min = 1, max = 7) int orders,
            @ForAll boolean halfDays,
            @ForAll long seed) {
        Municipality whole = Municipality.of(experts, orders, seed).glad(seed);
        Municipality all = halfDays ? whole.withHalfDays(seed) : whole;
        long best = Exhaustive.best(Board.of(all.tasks(), all.experts(), Aims.USUAL, TODAY));

        Found found = Planner.plan(all.tasks(), all.experts(), Aims.USUAL, TODAY, TIME, progress -> true);

        assertThat(found.progress().points()).isEqualTo(best);
        assertThat(found.progress().bound()).isGreaterThanOrEqualTo(best);
    }
}
