package no.likeverd.assessment.twoform.domain;

import static no.likeverd.assessment.twoform.domain.Assessing.EMPLOYEE;
import static no.likeverd.assessment.twoform.domain.Assessing.LEADER;
import static no.likeverd.assessment.twoform.domain.Assessing.NEXT_LEADER;
import static no.likeverd.assessment.twoform.domain.Assessing.TODAY;
import static no.likeverd.assessment.twoform.domain.Assessing.after;
import static no.likeverd.assessment.twoform.domain.Assessing.agreed;
import static no.likeverd.assessment.twoform.domain.Assessing.agreement;
import static no.likeverd.assessment.twoform.domain.Assessing.answers;
import static no.likeverd.assessment.twoform.domain.Assessing.bothIn;
import static no.likeverd.assessment.twoform.domain.Assessing.goal;
import static no.likeverd.assessment.twoform.domain.Assessing.ledBy;
import static no.likeverd.assessment.twoform.domain.Assessing.log;
import static no.likeverd.assessment.twoform.domain.Assessing.opened;
import static no.likeverd.assessment.twoform.domain.Assessing.refuses;
import static no.likeverd.assessment.twoform.domain.Assessing.submitted;
import static no.likeverd.assessment.twoform.domain.Assessing.tenure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class ChangesMidwayTest {

    @Test
    @Rule("ASM-18")
    void nextLeaderBeginsWithAnEmptyFormAndTheDraftIsGone() {
        Assessment drafted = after(opened().save(LEADER, answers(LEADER, 1, 2), 0));
        Assessment next = ledBy(drafted, NEXT_LEADER);

        assertThat(next.ownForm(NEXT_LEADER).answers()).isEmpty();
        assertThat(next.ownForm(NEXT_LEADER).version()).isEqualTo(2);
        refuses("UNKNOWN_ASSESSMENT", () -> next.ownForm(LEADER));
        refuses("UNKNOWN_ASSESSMENT", () -> next.save(LEADER, answers(LEADER, 1), 1));
        assertThat(next.formsBy(LEADER)).isEmpty();
        assertThat(next.partOf(LEADER)).isEmpty();
        Assessment back = ledBy(next, LEADER);
        assertThat(back.ownForm(LEADER).answers()).isEmpty();
        Assessment done = submitted(submitted(next, NEXT_LEADER, 1, 1, 1), EMPLOYEE, 1, 1, 1);
        assertThat(done.handoverPending()).isFalse();
        assertThat(done.compare(NEXT_LEADER).leaderFormBy()).isEqualTo(NEXT_LEADER);
    }

    @Test
    @Rule("ASM-18")
    void waitsWhileThereIsNoLeader() {
        Assessment alone = ledBy(opened(), null);

        assertThat(alone.forms().leader()).isNull();
        assertThat(alone.nextStep(Part.EMPLOYEE)).isEqualTo(NextStep.FILL_IN_FORM);
        Assessment waiting = submitted(alone, EMPLOYEE, 1, 1, 1);
        assertThat(waiting.nextStep(Part.EMPLOYEE)).isEqualTo(NextStep.WAIT_FOR_OTHER_FORM);
        assertThat(waiting.status()).isEqualTo(Status.FORMS);
        assertThat(ledBy(waiting, NEXT_LEADER).ownForm(NEXT_LEADER).answers()).isEmpty();
        Assessment ownLeader = after(opened().follow(tenure(EMPLOYEE), TODAY));
        assertThat(ownLeader.leaderPersonId()).as("nobody is the own leader").isNull();
    }

    @Test
    @Rule("ASM-19")
    void submittedFormStandsAndTheNextLeaderReadsItAfterTheEmployeesYes() {
        Assessment handed = ledBy(bothIn(), NEXT_LEADER);

        assertThat(handed.handoverPending()).isTrue();
        refuses("HANDOVER_CONSENT_MISSING", () -> handed.compare(NEXT_LEADER));
        refuses("HANDOVER_CONSENT_MISSING", () -> handed.conversationFor(NEXT_LEADER));
        refuses("HANDOVER_CONSENT_MISSING", () -> handed.log(log(NEXT_LEADER)));
        for (String party : List.of(EMPLOYEE, NEXT_LEADER)) {
            refuses("HANDOVER_CONSENT_MISSING", () -> handed.agree(party, agreement(), 0, TODAY));
            refuses("HANDOVER_CONSENT_MISSING", () -> handed.set(party, goal(), TODAY));
            refuses("HANDOVER_CONSENT_MISSING", () -> handed.sign(party, 0, null, TODAY));
        }
        refuses("FORM_STANDS", () -> handed.ownForm(NEXT_LEADER));
        refuses("FORM_STANDS", () -> handed.save(NEXT_LEADER, answers(NEXT_LEADER, 1), 0));
        refuses("FORM_STANDS", () -> handed.takeBack(NEXT_LEADER));
        assertThat(handed.compare(EMPLOYEE).leaderFormBy()).isEqualTo(LEADER);

        Assessment consented = after(handed.consentToHandover(EMPLOYEE));
        assertThat(consented.handoverPending()).isFalse();
        assertThat(consented.compare(NEXT_LEADER).othersThan(NEXT_LEADER)).containsExactly(EMPLOYEE, LEADER);
        assertThat(after(consented.agree(NEXT_LEADER, agreement(), 0, TODAY))
                        .conversationFor(NEXT_LEADER)
                        .agreement())
                .isNotNull();
    }

    @Test
    @Rule("ASM-19")
    void formerLeaderKeepsTheOwnFormAndNothingElse() {
        Assessment logged = after(agreed().log(log(LEADER)));
        Assessment handed = ledBy(logged, NEXT_LEADER);

        assertThat(handed.ownForm(LEADER).answers()).isEqualTo(answers(LEADER, 2, 2, 1));
        assertThat(handed.logBy(LEADER)).contains(log(LEADER));
        refuses("UNKNOWN_ASSESSMENT", () -> handed.compare(LEADER));
        refuses("UNKNOWN_ASSESSMENT", () -> handed.conversationFor(LEADER));
        refuses("UNKNOWN_ASSESSMENT", () -> handed.takeBack(LEADER));
        refuses("UNKNOWN_ASSESSMENT", () -> handed.sign(LEADER, 1, null, TODAY));
        assertThat(ledBy(handed, LEADER).handoverPending())
                .as("the author is back")
                .isFalse();
    }

    @Test
    @Rule("ASM-19")
    void signaturesAreGivenAnewToTheNextLeader() {
        Assessment signed = after(agreed().sign(EMPLOYEE, 1, null, TODAY));
        Assessment handed = ledBy(signed, NEXT_LEADER);

        assertThat(handed.conversation().signatures()).isEmpty();
        assertThat(handed.conversation().agreement()).isNotNull();
        assertThat(handed.conversation().version()).isEqualTo(1);
    }

    @Test
    @Rule("ASM-19")
    void yesIsForOneLeader() {
        Assessment consented = after(ledBy(bothIn(), NEXT_LEADER).consentToHandover(EMPLOYEE));

        assertThat(ledBy(consented, "p-third").handoverPending()).isTrue();
        refuses("NO_HANDOVER", () -> consented.consentToHandover(EMPLOYEE));
        refuses("NO_HANDOVER", () -> consented.restartLeadersPart(EMPLOYEE));
        refuses("NO_HANDOVER", () -> bothIn().consentToHandover(EMPLOYEE));
        refuses("NO_HANDOVER", () -> bothIn().restartLeadersPart(EMPLOYEE));
        Assessment waiting = ledBy(bothIn(), NEXT_LEADER);
        refuses("NOT_ALLOWED", () -> waiting.consentToHandover(NEXT_LEADER));
        refuses("NOT_ALLOWED", () -> waiting.restartLeadersPart(NEXT_LEADER));
        refuses("UNKNOWN_ASSESSMENT", () -> waiting.consentToHandover(LEADER));
    }

    @Test
    @Rule("ASM-20")
    void employeeMayRatherHaveTheNextLeadersOwnForm() {
        Assessment withGoal = after(agreed().set(LEADER, goal(), TODAY));
        Assessment restarted = after(ledBy(withGoal, NEXT_LEADER).restartLeadersPart(EMPLOYEE));

        assertThat(restarted.status()).isEqualTo(Status.FORMS);
        assertThat(restarted.handoverPending()).isFalse();
        assertThat(restarted.ownForm(NEXT_LEADER).answers()).isEmpty();
        assertThat(restarted.ownForm(NEXT_LEADER).version()).isEqualTo(3);
        assertThat(restarted.ownForm(EMPLOYEE).submitted()).isTrue();
        assertThat(restarted.conversation().agreement()).isNull();
        assertThat(restarted.conversation().goals()).containsExactly(goal());
        assertThat(restarted.conversation().version()).isEqualTo(3);
        assertThat(restarted.ownForm(LEADER).answers()).isEqualTo(answers(LEADER, 2, 2, 1));
        refuses("NOT_BOTH_SUBMITTED", () -> restarted.compare(EMPLOYEE));
        assertThat(submitted(restarted, NEXT_LEADER, 3, 3, 3).compare(EMPLOYEE).leaderFormBy())
                .isEqualTo(NEXT_LEADER);
        assertThat(after(restarted.takeBack(EMPLOYEE)).ownForm(EMPLOYEE).submitted())
                .isFalse();
    }

    @Test
    @Rule("ASM-20")
    void everyFormThatSomebodyWroteRemainsTheOwn() {
        Assessment second = after(ledBy(bothIn(), NEXT_LEADER).restartLeadersPart(EMPLOYEE));
        Assessment third = ledBy(submitted(second, NEXT_LEADER, 1, 1, 1), LEADER);
        Assessment again = submitted(after(third.restartLeadersPart(EMPLOYEE)), LEADER, 3, 3, 3);

        assertThat(again.formsBy(LEADER))
                .extracting(Form::answers)
                .containsExactly(answers(LEADER, 2, 2, 1), answers(LEADER, 3, 3, 3));
        assertThat(again.ownForm(LEADER).answers()).isEqualTo(answers(LEADER, 3, 3, 3));
        assertThat(again.formsBy(NEXT_LEADER)).hasSize(1);
        assertThat(again.formsBy(EMPLOYEE)).hasSize(1);
    }

    @Test
    @Rule("ASM-21")
    void stopsOnTheDayTheEmploymentEnds() {
        Assessment ending = after(opened().follow(tenure(LEADER, TODAY.plusDays(5), false), TODAY));

        assertThat(ending.open()).isTrue();
        assertThat(ending.endIfDue(TODAY.plusDays(4)).state()).isNull();
        Change<Assessment> end = ending.endIfDue(TODAY.plusDays(5));
        assertThat(end.events()).containsExactly(stopped(Stop.Reason.EMPLOYMENT_ENDED));
        assertThat(after(end).outcome().stop()).isEqualTo(new Stop(Stop.Reason.EMPLOYMENT_ENDED, TODAY.plusDays(5)));
        assertThat(after(end).endIfDue(TODAY.plusDays(6)).state()).as("once").isNull();
        assertThat(opened().endIfDue(TODAY).state()).isNull();
    }

    @Test
    @Rule("ASM-23")
    void noticesThatSomebodyHasLookedForNews() {
        Assessment looked = after(opened().follow(tenure(LEADER), TODAY));

        assertThat(opened().outcome().caughtUp()).isFalse();
        assertThat(looked.outcome().caughtUp()).isTrue();
        assertThat(looked.follow(tenure(LEADER), TODAY).state())
                .as("nothing new")
                .isNull();
    }

    @Test
    @Rule("ASM-21")
    void saysWhetherThePersonMoves() {
        Change<Assessment> moved = agreed().follow(tenure(LEADER, TODAY, true), TODAY);

        assertThat(moved.events()).containsExactly(stopped(Stop.Reason.MOVED));
        assertThat(after(moved).status()).isEqualTo(Status.STOPPED);
    }

    @Test
    @Rule("ASM-21")
    void followsACorrectedDayAndALeaderAtOnce() {
        Assessment ending = after(opened().follow(tenure(LEADER, TODAY.plusDays(5), false), TODAY));
        Assessment later = after(ending.follow(tenure(NEXT_LEADER, TODAY.plusDays(9), false), TODAY));
        Assessment staying = after(later.follow(tenure(NEXT_LEADER), TODAY));

        assertThat(later.endIfDue(TODAY.plusDays(5)).state()).isNull();
        assertThat(later.leaderPersonId()).isEqualTo(NEXT_LEADER);
        assertThat(staying.outcome().end()).isNull();
        assertThat(staying.follow(tenure(NEXT_LEADER), TODAY).state()).isNull();
    }

    @Test
    @Rule("ASM-22")
    void stopsWhenTheVersionIsWithdrawn() {
        Change<Assessment> withdrawn = agreed().withdrawVersion(TODAY);

        assertThat(withdrawn.events()).containsExactly(stopped(Stop.Reason.VERSION_WITHDRAWN));
        assertThat(after(withdrawn).withdrawVersion(TODAY).state()).isNull();
    }

    @Test
    @Rule("ASM-24")
    void formsOfAStoppedOneRemainTheirAuthorsOnly() {
        Assessment over = after(agreed().withdrawVersion(TODAY));

        assertThat(over.ownForm(EMPLOYEE).answers()).isEqualTo(answers(EMPLOYEE, 2, 1, 3));
        assertThat(over.ownForm(LEADER).answers()).isEqualTo(answers(LEADER, 2, 2, 1));
        for (String party : List.of(EMPLOYEE, LEADER)) {
            refuses("STOPPED", () -> over.compare(party));
            refuses("STOPPED", () -> over.conversationFor(party));
            refuses("STOPPED", () -> over.save(party, List.of(), 0));
            refuses("STOPPED", () -> over.sign(party, 1, null, TODAY));
            refuses("STOPPED", () -> over.log(log(party)));
            refuses("NOT_COMPLETED", () -> over.recordFor(party));
        }
        assertThat(over.follow(tenure(NEXT_LEADER), TODAY).state()).isNull();
    }

    @Test
    @Rule("ASM-32")
    void isAbandonedUntilBothFormsAreIn() {
        Change<Assessment> abandoned = submitted(opened(), EMPLOYEE, 1, 1, 1).abandon(LEADER, TODAY);

        assertThat(abandoned.events()).containsExactly(stopped(Stop.Reason.ABANDONED));
        refuses("BOTH_SUBMITTED", () -> bothIn().abandon(EMPLOYEE, TODAY));
        refuses("STOPPED", () -> after(abandoned).abandon(EMPLOYEE, TODAY));
    }

    @Test
    void tellsEachPartyWhatComesNext() {
        Assessment one = submitted(opened(), EMPLOYEE, 2, 1, 3);
        Assessment handed = ledBy(bothIn(), NEXT_LEADER);
        Assessment signed = after(agreed().sign(EMPLOYEE, 1, null, TODAY));
        Assessment standing = ledBy(submitted(opened(), LEADER, 1, 1, 1), NEXT_LEADER);

        assertSteps(opened(), NextStep.FILL_IN_FORM, NextStep.FILL_IN_FORM);
        assertSteps(one, NextStep.WAIT_FOR_OTHER_FORM, NextStep.FILL_IN_FORM);
        assertSteps(standing, NextStep.FILL_IN_FORM, NextStep.WAIT_FOR_CONSENT);
        assertSteps(bothIn(), NextStep.HOLD_CONVERSATION, NextStep.HOLD_CONVERSATION);
        assertSteps(handed, NextStep.CONSENT_TO_HANDOVER, NextStep.WAIT_FOR_CONSENT);
        assertSteps(agreed(), NextStep.SIGN, NextStep.SIGN);
        assertSteps(signed, NextStep.WAIT_FOR_SIGNATURE, NextStep.SIGN);
        assertSteps(Assessing.completed(), NextStep.NONE, NextStep.NONE);
        assertSteps(after(agreed().withdrawVersion(TODAY)), NextStep.NONE, NextStep.NONE);
    }

    private static void assertSteps(Assessment assessment, NextStep employee, NextStep leader) {
        assertThat(assessment.nextStep(Part.EMPLOYEE)).isEqualTo(employee);
        assertThat(assessment.nextStep(Part.LEADER)).isEqualTo(leader);
    }

    private static AssessmentStoppedV1 stopped(Stop.Reason reason) {
        return new AssessmentStoppedV1("asm-1", "e-ane", reason);
    }
}
