package no.likeverd.ladder.placement;

import static no.likeverd.ladder.demand.Ladderings.COURSES;
import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.demand.Ladderings.ladder;
import static no.likeverd.ladder.placement.Places.NOW;
import static no.likeverd.ladder.placement.Places.TODAY;
import static no.likeverd.ladder.placement.Places.after;
import static no.likeverd.ladder.placement.Places.assessed;
import static no.likeverd.ladder.placement.Places.carried;
import static no.likeverd.ladder.placement.Places.checking;
import static no.likeverd.ladder.placement.Places.codes;
import static no.likeverd.ladder.placement.Places.following;
import static no.likeverd.ladder.placement.Places.none;
import static no.likeverd.ladder.placement.Places.on;
import static no.likeverd.ladder.placement.Places.placed;
import static no.likeverd.ladder.placement.Places.proposed;
import static no.likeverd.ladder.placement.Places.proposing;
import static no.likeverd.ladder.placement.Places.settled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposingTest {

    @Test
    @Rule("LAD-93")
    void keepsTheRankThatWasAgreedOfEachArea() {
        Placement placed = placed(proposed(checking(none(), assessed("a-1", PRACTICE, 2))));

        assertThat(placed.current()).isNotNull();
        assertThat(placed.current().agreed()).containsOnly(entry("one", 2), entry("two", 2));
    }

    @Test
    @Rule("LAD-87")
    void keepsWhySomebodySaidNoAndTellsNobody() {
        Change<Placement> no = proposing(proposed()).decline(Party.LEADER, "Not before summer");

        assertThat(after(no).refusal()).isNotNull();
        assertThat(after(no).refusal().reason()).isEqualTo("Not before summer");
        assertThat(no.events().toString()).doesNotContain("summer");
        assertThat(after(no).history().toString()).doesNotContain("summer");
    }

    @Test
    @Rule("LAD-44")
    void checksACompletedAssessmentOnce() {
        Placement checking = checking();

        assertThat(checking.isChecking()).isTrue();
        assertThat(checking.checked().attempt()).isEqualTo(1);
        assertThat(checking.checked().seat()).isEqualTo(checking.seat(SEATS, 2, 1));
        assertThat(proposing(checking).assess(assessed("a-1", SEATS, 2), true).state())
                .isNull();
        assertThat(checking(none(), assessed("a-1", PRACTICE, 2)).checked().seat())
                .isNull();
    }

    @Test
    @Rule("LAD-45")
    void asksBothWhenTheConditionsAreMet() {
        Change<Placement> change = proposing(checking()).propose(1, Level.of(ladder(SEATS), 2), 30);

        Placement proposed = after(change);
        assertThat(change.events())
                .containsExactly(new PlacementProposedV1(
                        proposed.placementId(),
                        "e-1",
                        "p-1",
                        "u-1",
                        "ver-seats",
                        "seats",
                        2,
                        "a-1",
                        TODAY.plusDays(30)));
        assertThat(proposed.openProposal()).isNotNull();
        assertThat(Status.of(proposed)).isEqualTo(Status.PROPOSED);
        assertThat(change.resumeAt()).isEqualTo(NOW.startOf(TODAY.plusDays(31)));
    }

    @Test
    @Rule("LAD-54")
    void aStepOfAnotherAttemptChangesNothing() {
        Level level = Level.of(ladder(SEATS), 2);

        assertThat(proposing(checking()).propose(2, level, 30).state()).isNull();
        assertThat(proposing(proposed()).propose(1, level, 30).state()).isNull();
        assertThat(proposing(none()).propose(1, level, 30).state()).isNull();
        assertThat(proposing(checking())
                        .refuse(2, Verdict.of(Condition.NO_SEAT))
                        .state())
                .isNull();
        assertThat(proposing(placed()).refuse(1, Verdict.of(Condition.NO_SEAT)).state())
                .isNull();
    }

    @Test
    @Rule({"LAD-44", "LAD-47"})
    void aRefusalSaysWhichConditionIsMissingAndGivesTheSeatBack() {
        Verdict missing = new Verdict(Condition.COURSE_MISSING, List.of("medication"));

        Change<Placement> change = proposing(checking()).refuse(1, missing);

        Placement refused = after(change);
        assertThat(change.events())
                .containsExactly(new PlacementRefusedV1(
                        refused.placementId(),
                        "e-1",
                        "p-1",
                        "u-1",
                        "ver-seats",
                        "seats",
                        2,
                        "a-1",
                        Condition.COURSE_MISSING));
        assertThat(refused.refusal().verdict()).isEqualTo(missing);
        assertThat(refused.refusal().on()).isEqualTo(TODAY);
        assertThat(refused.history().getLast().reason()).isEqualTo("COURSE_MISSING");
        assertThat(refused.history().getLast().missing()).containsExactly("medication");
        assertThat(refused.seats().release()).containsExactly(refused.seat(SEATS, 2, 1));
        assertThat(Status.of(refused)).isEqualTo(Status.REFUSED);
    }

    @Test
    @Rule("LAD-48")
    void looksOnceMoreAfterARefusalThatEvidenceMends() {
        Placement checking = checking(none(), assessed("a-1", COURSES, 2));

        Change<Placement> course = proposing(checking).refuse(1, Verdict.of(Condition.COURSE_MISSING));
        Change<Placement> criteria = proposing(checking).refuse(1, Verdict.of(Condition.CRITERIA_NOT_MET));

        assertThat(course.resumeAt()).isEqualTo(NOW.now().plus(Duration.ofSeconds(5)));
        assertThat(criteria.resumeAt()).isNull();
        assertThat(after(course).waitsForEvidence()).isTrue();
        assertThat(after(criteria).waitsForEvidence()).isFalse();
        Placement again = after(proposing(after(course)).lookAgain());
        assertThat(again.checked().attempt()).isEqualTo(2);
        assertThat(again.refusal()).isNull();
        assertThat(codes(again)).endsWith(Entry.Code.REFUSED, Entry.Code.RECONSIDERED);
        assertThat(proposing(again).lookAgain().state()).isNull();
        assertThat(proposing(after(criteria)).lookAgain().state()).isNull();
    }

    @Test
    @Rule("LAD-45")
    void isInEffectWhenBothHaveSaidYes() {
        Placement agreed = after(proposing(proposed()).answer(Party.LEADER, true, false));
        Change<Placement> change = proposing(agreed).answer(Party.EMPLOYEE, true, false);

        Placement placed = after(change);
        assertThat(agreed.current()).isNull();
        assertThat(change.events())
                .containsExactly(new EmployeePlacedV1(
                        placed.placementId(),
                        "e-1",
                        "p-1",
                        "u-1",
                        "ver-seats",
                        "seats",
                        no.likeverd.ladder.version.definition.Model.NEED,
                        2,
                        false,
                        List.of(new Skill("permits", 2)),
                        TODAY));
        assertThat(placed.current().seat()).isEqualTo(placed.seat(SEATS, 2, 1));
        assertThat(placed.seats().take()).containsExactly(placed.seat(SEATS, 2, 1));
        assertThat(placed.proposal()).isNull();
        assertThat(Status.of(placed)).isEqualTo(Status.IN_EFFECT);
        assertThat(codes(placed))
                .containsExactly(
                        Entry.Code.ASSESSED,
                        Entry.Code.PROPOSED,
                        Entry.Code.AGREED,
                        Entry.Code.AGREED,
                        Entry.Code.PLACED);
    }

    @Test
    @Rule("LAD-45")
    void theSameYesTwiceCountsOnce() {
        Placement agreed = after(proposing(proposed()).answer(Party.EMPLOYEE, true, false));

        assertThat(proposing(agreed).answer(Party.EMPLOYEE, true, false).state())
                .isNull();
        assertThat(agreed.openProposal().agreedBy(Party.LEADER)).isFalse();
        assertThat(agreed.due(NOW)).isEqualTo(NOW.startOf(TODAY.plusDays(31)));
    }

    @ParameterizedTest
    @EnumSource(Party.class)
    @Rule("LAD-46")
    void aNoOfEitherEndsItAndGivesTheSeatBack(Party party) {
        Party other = party == Party.EMPLOYEE ? Party.LEADER : Party.EMPLOYEE;
        Placement agreed = after(proposing(proposed()).answer(other, true, false));

        Placement declined = after(proposing(agreed).answer(party, false, false));

        assertThat(declined.refusal().verdict().condition().name()).isEqualTo("DECLINED_BY_" + party);
        assertThat(declined.seats().release()).containsExactly(declined.seat(SEATS, 2, 1));
        assertThat(refusal(() -> proposing(declined).answer(other, true, false)))
                .isEqualTo("NOT_PROPOSED");
    }

    @Test
    @Rule("LAD-45")
    void thereIsNothingToAnswerWhileConditionsAreChecked() {
        assertThat(refusal(() -> proposing(checking()).answer(Party.EMPLOYEE, true, false)))
                .isEqualTo("NOT_PROPOSED");
        assertThat(refusal(() -> proposing(none()).answer(Party.EMPLOYEE, true, false)))
                .isEqualTo("NOT_PROPOSED");
    }

    @Test
    @Rule("LAD-46")
    void canBeAnsweredOnTheLastDayAndNotAfterIt() {
        Placement proposed = proposed();
        LocalDate last = TODAY.plusDays(30);

        assertThat(new Proposing(proposed, on(last))
                        .answer(Party.LEADER, true, false)
                        .state())
                .isNotNull();
        assertThat(new Proposing(proposed, on(last)).expire().state()).isNull();
        Moment late = on(last.plusDays(1));
        assertThat(refusal(() -> new Proposing(proposed, late).answer(Party.LEADER, true, false)))
                .isEqualTo("NOT_ANSWERED");
        Placement expired = after(new Proposing(proposed, late).expire());
        assertThat(expired.refusal().verdict().condition()).isEqualTo(Condition.NOT_ANSWERED);
        assertThat(expired.seats().release()).hasSize(1);
        assertThat(new Proposing(expired, late).expire().state()).isNull();
    }

    @Test
    @Rule("LAD-46")
    void anAnswerAfterTheEmploymentHasEndedComesTooLate() {
        Placement leaving = after(following(proposed()).leave(TODAY, null));

        assertThat(refusal(() -> proposing(leaving).answer(Party.LEADER, true, false)))
                .isEqualTo("EMPLOYMENT_ENDED");
        Placement tomorrow = after(following(proposed()).leave(TODAY.plusDays(1), null));
        assertThat(proposing(tomorrow).answer(Party.LEADER, true, false).state())
                .isNotNull();
    }

    @Test
    @Rule("LAD-54")
    void whatTheNeedHasBeenToldIsNotedOnce() {
        Placement declined = after(proposing(proposed()).answer(Party.LEADER, false, false));

        Placement noted = settled(declined);

        assertThat(noted.seats()).isEqualTo(SeatWork.NONE);
        assertThat(new Settling(noted, NOW).released(declined.seat(SEATS, 2, 1)).state())
                .isNull();
        assertThat(new Settling(noted, NOW).taken(declined.seat(SEATS, 2, 1)).state())
                .isNull();
    }

    @Test
    @Rule("LAD-44")
    void aVersionThatIsWithdrawnBeforeTheLastYesPlacesNobody() {
        Placement agreed = after(proposing(proposed()).answer(Party.LEADER, true, true));
        Placement refused = after(proposing(agreed).answer(Party.EMPLOYEE, true, true));

        assertThat(agreed.refusal()).isNull();
        assertThat(refused.current()).isNull();
        assertThat(refused.refusal().verdict().condition()).isEqualTo(Condition.VERSION_WITHDRAWN);
        assertThat(refused.seats().release()).hasSize(1);
    }

    @Test
    @Rule({"LAD-49", "LAD-53"})
    void aNewPlacementReplacesTheOneBeforeAndGivesItsSeatBack() {
        Placement again = proposed(checking(placed(), assessed("a-2", SEATS, 3, TODAY)));
        Placement agreed = after(proposing(again).answer(Party.LEADER, true, false));
        Change<Placement> change = proposing(agreed).answer(Party.EMPLOYEE, true, false);

        Placement replaced = after(change);
        assertThat(again.current().level().rank()).isEqualTo(2);
        assertThat(replaced.current().level().rank()).isEqualTo(3);
        assertThat(replaced.current().level().topLevel()).isTrue();
        assertThat(change.events().getFirst())
                .isEqualTo(new PlacementEndedV1(
                        replaced.placementId(),
                        "e-1",
                        "p-1",
                        "u-1",
                        "ver-seats",
                        "seats",
                        PlacementEndedV1.Reason.REPLACED,
                        TODAY));
        assertThat(change.events()).hasSize(2).last().isInstanceOf(EmployeePlacedV1.class);
        assertThat(replaced.seats().release()).containsExactly(replaced.seat(SEATS, 2, 1));
        assertThat(replaced.seats().take()).containsExactly(replaced.seat(SEATS, 3, 2));
        assertThat(codes(replaced)).endsWith(Entry.Code.ENDED, Entry.Code.PLACED);
    }

    @Test
    @Rule("LAD-49")
    void aRefusedClimbLeavesThePlacementThatThereIs() {
        Placement again = checking(placed(), assessed("a-2", SEATS, 3, TODAY));

        Placement refused = after(proposing(again).refuse(2, Verdict.of(Condition.NO_SEAT)));

        assertThat(refused.current()).isEqualTo(placed().current());
        assertThat(Status.of(refused)).isEqualTo(Status.IN_EFFECT);
    }

    @Test
    @Rule("LAD-50")
    void theAssessmentThatWasCompletedLastCountsWhicheverArrivesLast() {
        Assessed early = assessed("a-early", SEATS, 2, TODAY.minusDays(9));
        Assessed late = assessed("a-late", SEATS, 3, TODAY.minusDays(2));

        Change<Placement> second = proposing(proposed(checking(none(), early))).assess(late, true);
        Change<Placement> outdated = proposing(proposed(checking(none(), late))).assess(early, true);

        assertThat(after(second).checked().assessed()).isEqualTo(late);
        assertThat(second.events())
                .singleElement()
                .extracting("assessmentId", "condition")
                .containsExactly("a-early", Condition.SUPERSEDED);
        assertThat(after(second).seats().release()).hasSize(1);
        assertThat(after(second).refusal()).isNull();
        assertThat(after(outdated).openProposal().assessed()).isEqualTo(late);
        assertThat(outdated.events())
                .singleElement()
                .extracting("assessmentId", "condition")
                .containsExactly("a-early", Condition.SUPERSEDED);
        assertThat(after(outdated).history().getLast())
                .extracting(Entry::code, Entry::reason, Entry::assessmentId)
                .containsExactly(Entry.Code.REFUSED, "SUPERSEDED", "a-early");
        assertThat(proposing(after(outdated)).assess(early, true).state()).isNull();
    }

    @Test
    @Rule("LAD-50")
    void ofTwoAssessmentsOfOneDayTheSameCountsInEitherOrder() {
        Assessed one = assessed("a-1", PRACTICE, 2, TODAY);
        Assessed two = assessed("a-2", PRACTICE, 3, TODAY);

        assertThat(after(proposing(checking(none(), one)).assess(two, false))
                        .checked()
                        .assessed())
                .isEqualTo(two);
        assertThat(after(proposing(checking(none(), two)).assess(one, false))
                        .checked()
                        .assessed())
                .isEqualTo(two);
    }

    @Test
    @Rule("LAD-51")
    void theLeaderMayAskAgainWhereAskingCanHelp() {
        Placement refused = settled(after(proposing(checking()).refuse(1, Verdict.of(Condition.NO_SEAT))));

        Placement again = after(proposing(refused).reconsider());

        assertThat(again.checked().attempt()).isEqualTo(2);
        assertThat(again.checked().seat()).isEqualTo(again.seat(SEATS, 2, 2));
        assertThat(again.checked().assessed()).isEqualTo(assessed("a-1", SEATS, 2));
        assertThat(refusal(() -> proposing(again).reconsider())).isEqualTo("BEING_PROPOSED");
        assertThat(refusal(() -> proposing(none()).reconsider())).isEqualTo("NOTHING_TO_RECONSIDER");
        Placement left = after(following(refused).leave(TODAY, null));
        assertThat(refusal(() -> proposing(left).reconsider())).isEqualTo("EMPLOYMENT_ENDED");
    }

    @ParameterizedTest
    @EnumSource(Condition.class)
    @Rule("LAD-51")
    void askingAgainIsRefusedWhereItCannotHelp(Condition condition) {
        Placement refused = after(proposing(checking()).refuse(1, Verdict.of(condition)));

        boolean mends =
                switch (condition) {
                    case COURSE_MISSING,
                            MENTORING_MISSING,
                            NO_SEAT,
                            DECLINED_BY_EMPLOYEE,
                            DECLINED_BY_LEADER,
                            NOT_ANSWERED -> true;
                    case BELOW_LEVEL_ONE, CRITERIA_NOT_MET, VERSION_WITHDRAWN, EMPLOYMENT_ENDED, SUPERSEDED -> false;
                };

        if (mends) {
            assertThat(after(proposing(refused).reconsider()).isChecking()).isTrue();
        } else {
            assertThat(refusal(() -> proposing(refused).reconsider())).isEqualTo("NOTHING_TO_RECONSIDER");
        }
    }

    @Test
    @Rule("LAD-62")
    void anAssessmentHereThatFindsTheCarriedLevelAgainConfirmsIt() {
        Placement proposed = proposed(checking(carried(PRACTICE), assessed("a-2", PRACTICE, 2)));
        Placement agreed = after(proposing(proposed).answer(Party.LEADER, true, false));
        Change<Placement> change = proposing(agreed).answer(Party.EMPLOYEE, true, false);

        assertThat(change.events().getFirst())
                .isEqualTo(PlacementConfirmedV1.of(proposed, PlacementConfirmedV1.By.ASSESSMENT));
        assertThat(change.events()).hasSize(2).last().isInstanceOf(EmployeePlacedV1.class);
        assertThat(after(change).current().carry()).isNull();
        assertThat(after(change).isCarried()).isFalse();
        assertThat(codes(after(change))).endsWith(Entry.Code.CONFIRMED, Entry.Code.PLACED);
    }

    @Test
    @Rule("LAD-62")
    void anAssessmentHereThatFindsAnotherLevelReplacesTheCarriedOne() {
        Placement proposed = proposed(checking(carried(PRACTICE), assessed("a-2", PRACTICE, 3)));
        Placement agreed = after(proposing(proposed).answer(Party.LEADER, true, false));

        assertThat(proposing(agreed)
                        .answer(Party.EMPLOYEE, true, false)
                        .events()
                        .getFirst())
                .isInstanceOf(PlacementEndedV1.class);
        Placement other = placed(proposed(checking(carried(PRACTICE), assessed("a-2", SEATS, 2))));
        assertThat(other.current().level().ladderId()).isEqualTo(SEATS);
        assertThat(codes(other)).doesNotContain(Entry.Code.CONFIRMED);
    }

    private static String refusal(ThrowingCallable asked) {
        Problem[] refusal = new Problem[1];
        assertThatExceptionOfType(Problem.class).isThrownBy(asked).satisfies(problem -> {
            refusal[0] = problem;
            assertThat(problem.status().value()).isEqualTo(409);
        });
        return refusal[0].code();
    }
}
