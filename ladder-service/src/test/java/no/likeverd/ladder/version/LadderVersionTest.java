package no.likeverd.ladder.version;

import static no.likeverd.ladder.version.Versions.HR;
import static no.likeverd.ladder.version.Versions.NOW;
import static no.likeverd.ladder.version.Versions.TODAY;
import static no.likeverd.ladder.version.Versions.UNION;
import static no.likeverd.ladder.version.Versions.aDraft;
import static no.likeverd.ladder.version.Versions.aHearing;
import static no.likeverd.ladder.version.Versions.adopted;
import static no.likeverd.ladder.version.Versions.heard;
import static no.likeverd.ladder.version.Versions.piloted;
import static no.likeverd.ladder.version.Versions.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.ladder.version.definition.LadderDefinition;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LadderVersionTest {

    private static final LadderDefinition OTHER =
            Definitions.read(Definitions.courses("practice-cleaning", "ward-hygiene"));

    @Test
    @Rule({"LAD-16", "LAD-31"})
    void beginsAsADraftThatOpensNowhere() {
        LadderVersion draft = aDraft();

        assertThat(draft.stage()).isEqualTo(Stage.DRAFT);
        assertThat(draft.ladderId()).isEqualTo("practice-cleaning");
        assertThat(draft.progress().published()).isFalse();
        assertThat(draft.opensAt("u-1")).isFalse();
        assertThat(draft.unsettled()).isFalse();
        assertThat(draft.history()).containsExactly(new Act(Act.Code.DRAFTED, HR, TODAY));
    }

    @Test
    @Rule("LAD-17")
    void changedDefinitionTakesTheHearingsRecordWithIt() {
        LadderVersion recorded = to(aDraft().recordHearing(aHearing(), HR, TODAY));

        LadderVersion changed = to(recorded.define(OTHER, HR, TODAY));

        assertThat(changed.definition()).isEqualTo(OTHER);
        assertThat(changed.hearing()).isEqualTo(Hearing.NONE);
        assertThat(changed.stage()).isEqualTo(Stage.DRAFT);
        refuses("HEARING_NOT_RECORDED", () -> changed.confirmHearing(UNION, TODAY));
    }

    @Test
    @Rule({"LAD-17", "LAD-34"})
    void sameDefinitionChangesNothing() {
        LadderVersion recorded = to(aDraft().recordHearing(aHearing(), HR, TODAY));

        assertThat(recorded.define(Definitions.aPracticeLadder(), HR, TODAY).state())
                .isNull();
    }

    @Test
    @Rule("LAD-17")
    void staysADraftOfItsLadder() {
        LadderDefinition foreign = Definitions.read(Definitions.practice("practice-gardening"));

        refuses("OTHER_LADDER", () -> aDraft().define(foreign, HR, TODAY));
    }

    @Test
    @Rule("LAD-31")
    void manyChangesOfADayAreOneActOfItsHistory() {
        LadderVersion draft =
                to(to(aDraft().define(OTHER, HR, TODAY)).define(Definitions.aPracticeLadder(), HR, TODAY));

        assertThat(draft.history())
                .extracting(Act::code)
                .containsExactly(Act.Code.DRAFTED, Act.Code.DEFINITION_CHANGED);
        assertThat(to(draft.define(OTHER, HR, TODAY.plusDays(1))).history()).hasSize(3);
    }

    @ParameterizedTest
    @Rule("LAD-18")
    @MethodSource("published")
    void neverChangesOncePublished(LadderVersion version) {
        refuses("NOT_A_DRAFT", () -> version.define(OTHER, HR, TODAY));
        refuses("NOT_A_DRAFT", () -> version.define(version.definition(), HR, TODAY));
        refuses("NOT_A_DRAFT", () -> version.recordHearing(aHearing(), HR, TODAY));
        refuses("NOT_A_DRAFT", () -> version.confirmHearing(UNION, TODAY));
    }

    static Stream<LadderVersion> published() {
        return Stream.of(
                heard(aDraft()),
                piloted(aDraft(), 1, "u-1"),
                adopted(aDraft(), 1),
                to(aDraft().withdraw(HR, TODAY, NOW)),
                to(heard(aDraft()).withdraw(HR, TODAY, NOW)));
    }

    @ParameterizedTest
    @Rule("LAD-19")
    @CsvSource({
        "1, 0, 0, HEARD_IN_THE_FUTURE",
        "0, 1, 0, HEARD_IN_THE_FUTURE",
        "0, 0, 1, HEARD_IN_THE_FUTURE",
        "-1828, 0, 0, HEARD_TOO_LONG_AGO",
        "0, -1828, 0, HEARD_TOO_LONG_AGO",
        "0, 0, -1828, HEARD_TOO_LONG_AGO",
    })
    void isHeardOnDaysThatHaveBeenAndCount(int leaders, int employees, int union, String code) {
        refuses(code, () -> aDraft().recordHearing(held(leaders, employees, union, null), HR, TODAY));
    }

    @Test
    @Rule("LAD-19")
    void todayAndFiveYearsAgoCount() {
        LocalDate fiveYearsAgo = TODAY.minusYears(5);
        HearingRecord held = new HearingRecord(fiveYearsAgo, TODAY, fiveYearsAgo, null, Conclusion.OPPOSED, null);

        LadderVersion recorded = to(aDraft().recordHearing(held, HR, TODAY));

        assertThat(recorded.hearing()).isEqualTo(new Hearing(held, HR, null));
        assertThat(recorded.hearing().complete()).isFalse();
        assertThat(recorded.stage()).isEqualTo(Stage.DRAFT);
        assertThat(recorded.history().getLast()).isEqualTo(new Act(Act.Code.HEARING_RECORDED, HR, TODAY));
    }

    @Test
    @Rule("LAD-20")
    void isHeardWhenTheUnionHasConfirmedTheRecord() {
        LadderVersion heard = heard(aDraft());

        assertThat(heard.stage()).isEqualTo(Stage.HEARD);
        assertThat(heard.hearing().complete()).isTrue();
        assertThat(heard.hearing().confirmation()).isEqualTo(new Hearing.Confirmation(UNION, TODAY));
        assertThat(heard.progress().published()).isTrue();
        assertThat(heard.opensAt("u-1")).isFalse();
        assertThat(heard.history().getLast()).isEqualTo(new Act(Act.Code.UNION_CONFIRMED, UNION, TODAY));
    }

    @Test
    @Rule("LAD-20")
    void isConfirmedByWhoeverWasHeardAndNeverByTheRecorder() {
        refuses("HEARING_NOT_RECORDED", () -> aDraft().confirmHearing(UNION, TODAY));
        LadderVersion recorded = to(aDraft().recordHearing(held(0, 0, 0, "p-named"), HR, TODAY));
        refuses("NOT_THE_ONE_HEARD", () -> recorded.confirmHearing(UNION, TODAY));
        refuses("RECORDED_BY_YOU", () -> recorded.confirmHearing(HR, TODAY));

        assertThat(to(recorded.confirmHearing("p-named", TODAY)).stage()).isEqualTo(Stage.HEARD);
    }

    @Test
    @Rule({"LAD-21", "LAD-33"})
    void opensAtThePilotsUnitsOnly() {
        Change<LadderVersion> change = heard(aDraft()).pilot(List.of("u-1", "u-2"), 4, HR, TODAY);
        LadderVersion pilot = to(change);

        assertThat(pilot.stage()).isEqualTo(Stage.PILOTED);
        assertThat(pilot.opensAt("u-1")).isTrue();
        assertThat(pilot.opensAt("u-2")).isTrue();
        assertThat(pilot.opensAt("u-3")).isFalse();
        assertThat(pilot.progress().opening()).isEqualTo(new Opening(4, true));
        assertThat(pilot.history().getLast().code()).isEqualTo(Act.Code.PILOTED);
        assertThat(change.resumeAt()).isNull();
        assertThat(change.events())
                .containsExactly(
                        new LadderVersionOpenedV1("ver-1", "practice-cleaning", Stage.PILOTED, List.of("u-1", "u-2")));
    }

    @Test
    @Rule("LAD-23")
    void isEvaluatedBeforeAPilotIsAdopted() {
        LadderVersion pilot = piloted(aDraft(), 1, "u-1");
        refuses("NOT_EVALUATED", () -> pilot.adopt(2, HR, TODAY, NOW));

        LadderVersion evaluated = to(pilot.evaluate("Night work is not seen", HR, TODAY));

        assertThat(evaluated.progress().evaluations()).containsExactly(new Evaluation(TODAY, "Night work is not seen"));
        assertThat(evaluated.stage()).isEqualTo(Stage.PILOTED);
        assertThat(evaluated.opensAt("u-1")).isTrue();
        assertThat(evaluated.history().getLast().code()).isEqualTo(Act.Code.EVALUATED);
        assertThat(to(evaluated.adopt(2, HR, TODAY, NOW)).stage()).isEqualTo(Stage.ADOPTED);
    }

    @Test
    @Rule("LAD-23")
    void takesTwentyEvaluations() {
        LadderVersion pilot = piloted(aDraft(), 1, "u-1");
        for (int count = 1; count <= LadderVersion.MOST_EVALUATIONS; count++) {
            pilot = to(pilot.evaluate("Round " + count, HR, TODAY));
        }
        LadderVersion full = pilot;

        refuses("TOO_MANY_EVALUATIONS", () -> full.evaluate("One more", HR, TODAY));
    }

    @Test
    @Rule({"LAD-23", "LAD-24", "LAD-26"})
    void opensEverywhereOnceAdopted() {
        Change<LadderVersion> change = heard(aDraft()).adopt(7, HR, TODAY, NOW);
        LadderVersion adopted = to(change);

        assertThat(adopted.stage()).isEqualTo(Stage.ADOPTED);
        assertThat(adopted.opensAt("anywhere")).isTrue();
        assertThat(adopted.unsettled()).isTrue();
        assertThat(adopted.progress().opening()).isEqualTo(new Opening(7, false));
        assertThat(change.resumeAt()).isEqualTo(NOW.plus(LadderVersion.PATIENCE));
        assertThat(change.events())
                .containsExactly(new LadderVersionOpenedV1("ver-1", "practice-cleaning", Stage.ADOPTED, List.of()));
        assertThat(adopted.history().getLast().code()).isEqualTo(Act.Code.ADOPTED);
    }

    @Test
    @Rule("LAD-24")
    void adoptedPilotIsToldAgainAsOpenEverywhere() {
        LadderVersion pilot = to(piloted(aDraft(), 1, "u-1").evaluate("Good", HR, TODAY));

        Change<LadderVersion> change = pilot.adopt(2, HR, TODAY, NOW);

        assertThat(to(change).pilotUnitIds()).containsExactly("u-1");
        assertThat(change.events())
                .containsExactly(new LadderVersionOpenedV1("ver-1", "practice-cleaning", Stage.ADOPTED, List.of()));
    }

    @Test
    @Rule("LAD-26")
    void settlesOnce() {
        LadderVersion adopted = to(heard(aDraft()).adopt(7, HR, TODAY, NOW));

        Change<LadderVersion> settled = adopted.settle();

        assertThat(to(settled).unsettled()).isFalse();
        assertThat(to(settled).history()).isEqualTo(adopted.history());
        assertThat(settled.resumeAt()).isNull();
        assertThat(to(settled).settle().state()).isNull();
        assertThat(aDraft().settle().state()).isNull();
    }

    @Test
    @Rule({"LAD-26", "LAD-28"})
    void withdrawnBeforeItIsSettledStillClosesTheOthers() {
        LadderVersion adopted = to(heard(aDraft()).adopt(7, HR, TODAY, NOW));

        Change<LadderVersion> change = adopted.withdraw(HR, TODAY, NOW);

        assertThat(to(change).stage()).isEqualTo(Stage.CLOSED);
        assertThat(to(change).unsettled()).isTrue();
        assertThat(change.resumeAt()).isEqualTo(NOW.plus(LadderVersion.PATIENCE));
        assertThat(to(to(change).settle()).closedBecause()).isEqualTo(CloseReason.WITHDRAWN);
    }

    @ParameterizedTest
    @Rule("LAD-28")
    @MethodSource("withdrawable")
    void isWithdrawnFromAnyStageAndToldOfOnlyWhereItWasOpen(LadderVersion version, boolean told) {
        Change<LadderVersion> change = version.withdraw(HR, TODAY, NOW);

        assertThat(to(change).stage()).isEqualTo(Stage.CLOSED);
        assertThat(to(change).closedBecause()).isEqualTo(CloseReason.WITHDRAWN);
        assertThat(to(change).opensAt("u-1")).isFalse();
        assertThat(to(change).progress().published())
                .isEqualTo(version.progress().published());
        assertThat(to(change).history().getLast()).isEqualTo(new Act(Act.Code.WITHDRAWN, HR, TODAY));
        assertThat(change.resumeAt()).isNull();
        assertThat(change.events())
                .isEqualTo(
                        told
                                ? List.of(
                                        new LadderVersionClosedV1("ver-1", "practice-cleaning", CloseReason.WITHDRAWN))
                                : List.of());
    }

    static Stream<Arguments> withdrawable() {
        return Stream.of(
                Arguments.of(aDraft(), false),
                Arguments.of(heard(aDraft()), false),
                Arguments.of(piloted(aDraft(), 1, "u-1"), true),
                Arguments.of(adopted(aDraft(), 1), true));
    }

    @ParameterizedTest
    @Rule("LAD-29")
    @MethodSource("everyStage")
    void goesForwardOnly(LadderVersion version, Map<String, String> refusals) {
        Map<String, Function<LadderVersion, Change<LadderVersion>>> steps = Map.of(
                "pilot", known -> known.pilot(List.of("u-1"), 9, HR, TODAY),
                "evaluate", known -> known.evaluate("Good", HR, TODAY),
                "adopt", known -> known.adopt(9, HR, TODAY, NOW),
                "withdraw", known -> known.withdraw(HR, TODAY, NOW));
        steps.forEach((name, step) -> {
            if (refusals.containsKey(name)) {
                refuses(refusals.get(name), () -> step.apply(version));
            } else {
                assertThat(step.apply(version).state()).as(name).isNotNull();
            }
        });
    }

    static Stream<Arguments> everyStage() {
        LadderVersion pilot = to(piloted(aDraft(), 1, "u-1").evaluate("Good", HR, TODAY));
        String wrong = "WRONG_STAGE";
        String closed = "VERSION_CLOSED";
        return Stream.of(
                Arguments.of(aDraft(), Map.of("pilot", "NOT_HEARD", "evaluate", "NOT_HEARD", "adopt", "NOT_HEARD")),
                Arguments.of(heard(aDraft()), Map.of("evaluate", wrong)),
                Arguments.of(pilot, Map.of("pilot", wrong)),
                Arguments.of(adopted(aDraft(), 1), Map.of("pilot", wrong, "evaluate", wrong, "adopt", wrong)),
                Arguments.of(
                        to(pilot.withdraw(HR, TODAY, NOW)),
                        Map.of("pilot", closed, "evaluate", closed, "adopt", closed, "withdraw", closed)));
    }

    private static HearingRecord held(int leaders, int employees, int union, @Nullable String by) {
        return new HearingRecord(
                TODAY.plusDays(leaders),
                TODAY.plusDays(employees),
                TODAY.plusDays(union),
                by,
                Conclusion.SUPPORTED,
                null);
    }

    private static void refuses(String code, ThrowingCallable step) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(step)
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
