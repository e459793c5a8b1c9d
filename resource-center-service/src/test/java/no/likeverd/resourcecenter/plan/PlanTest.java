package no.likeverd.resourcecenter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.resourcecenter.planning.Assignment;
import no.likeverd.resourcecenter.planning.Found;
import no.likeverd.resourcecenter.planning.Progress;
import no.likeverd.resourcecenter.planning.Worth;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What a plan's document lets happen to it. */
class PlanTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Progress HALFWAY = new Progress(3, 90, 100);
    private final Plan begun = Plan.begun("pln-1", "p-1", NOW, 20, Aims.USUAL);
    private final Plan ready = found(begun);

    @Test
    @Rule("RC-124")
    void aSearchTellsOfItselfAndIsLookedForWhenItFallsSilent() {
        Change<Plan> told = begun.saw(HALFWAY, NOW);
        assertThat(told.state().progress()).isEqualTo(HALFWAY);
        assertThat(told.resumeAt()).isEqualTo(NOW.plus(Plan.SILENCE));

        Plan again = told.state().searchAgain(NOW).state();
        assertThat(again).returns(2, Plan::attempts).returns(PlanStatus.SEARCHING, Plan::status);
        Plan third = again.searchAgain(NOW).state();
        assertThat(third.searchAgain(NOW).state()).returns(PlanStatus.FAILED, Plan::status);
        assertThat(ready.searchAgain(NOW).state()).isNull();
        assertThat(ready.saw(HALFWAY, NOW).state()).isNull();
    }

    @Test
    @Rule("RC-124")
    void isStoppedOnceAndKeepsWhatWasFound() {
        Plan stopped = begun.stop(NOW).state();
        assertThat(stopped.stopAsked()).isTrue();
        assertThat(stopped.stop(NOW).state()).isNull();
        assertThat(found(stopped)).returns(PlanStatus.READY, Plan::status);
        assertThat(ready.stop(NOW).state()).isNull();
        assertThat(ready.found(what()).state()).isNull();
    }

    @Test
    @Rule("RC-125")
    void isAcceptedInPartOrWholeAndSaysWhatBecameOfIt() {
        Plan some = ready.accept(Set.of("ord-1"), NOW).state();
        assertThat(some.isBooking()).isTrue();
        assertThat(statuses(some)).containsExactly(ItemStatus.ACCEPTING, ItemStatus.PROPOSED, ItemStatus.PROPOSED);
        assertThat(some.accept(Set.of("ord-1"), NOW).state()).isNull();

        Plan all = some.accept(Set.of(), NOW).state();
        Change<Plan> settled = all.settle(Map.of("ord-1", "", "ord-2", "BOOKED"), NOW);
        assertThat(statuses(settled.state()))
                .containsExactly(ItemStatus.BOOKED, ItemStatus.REFUSED, ItemStatus.ACCEPTING);
        assertThat(settled.state().ready().items().get(1).refusal()).isEqualTo("BOOKED");
        assertThat(settled.resumeAt()).isEqualTo(NOW.plus(Plan.PATIENCE));
        Change<Plan> last = settled.state().settle(Map.of("ord-1", "BOOKED", "ord-3", ""), NOW);
        assertThat(statuses(last.state())).containsExactly(ItemStatus.BOOKED, ItemStatus.REFUSED, ItemStatus.BOOKED);
        assertThat(last.resumeAt()).isNull();
    }

    @Test
    @Rule("RC-125")
    void whatOneOfTwoWhoGoOnAtOnceHasBookedIsBooked() {
        Plan accepted = ready.accept(Set.of(), NOW).state();
        Plan refusedFirst = accepted.settle(Map.of("ord-1", "BOOKED", "ord-2", "BOOKED"), NOW)
                .state();

        Plan bookedLast = refusedFirst.settle(Map.of("ord-1", ""), NOW).state();
        assertThat(statuses(bookedLast)).containsExactly(ItemStatus.BOOKED, ItemStatus.REFUSED, ItemStatus.ACCEPTING);
        assertThat(bookedLast.ready().items().getFirst().refusal()).isNull();
        assertThat(statuses(bookedLast.settle(Map.of("ord-1", "BOOKED"), NOW).state()))
                .as("and stays so, whoever comes last")
                .isEqualTo(statuses(bookedLast));
    }

    @Test
    @Rule("RC-125")
    void nothingElseIsAccepted() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> begun.accept(Set.of(), NOW))
                .returns("PLAN_NOT_READY", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ready.accept(Set.of("ord-1", "ord-9"), NOW))
                .returns("NOT_IN_PLAN", Problem::code);
    }

    @Test
    @Rule("RC-305")
    void whatWasPlannedBeforeGoodStaysCountedIsReadWithTheUsualWeightAndWithNothing() {
        Document older = Document.parse(StateFormat.write(ready).toJson());

        assertThat(older.get("aims", Document.class).remove("goodStay")).isEqualTo(10);
        older.get("outcome", Document.class).getList("items", Document.class).forEach(item -> assertThat(
                        item.get("worth", Document.class).remove("goodStay"))
                .isEqualTo(0));

        assertThat(StateFormat.read(older, Plan.class)).isEqualTo(ready);
    }

    private static Plan found(Plan plan) {
        return plan.found(what()).state();
    }

    private static Found what() {
        Worth worth = new Worth(100, 0, 0, 0, 0, 0, 0);
        return new Found(
                List.of(
                        new Assignment("ord-1", "exp-1", worth),
                        new Assignment("ord-2", "exp-2", worth),
                        new Assignment("ord-3", "exp-1", worth)),
                List.of(),
                200,
                2,
                new Progress(1, 300, 300));
    }

    private static List<ItemStatus> statuses(Plan plan) {
        return plan.ready().items().stream().map(Item::status).toList();
    }
}
