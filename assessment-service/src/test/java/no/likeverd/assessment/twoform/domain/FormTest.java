package no.likeverd.assessment.twoform.domain;

import static no.likeverd.assessment.twoform.domain.Assessing.EMPLOYEE;
import static no.likeverd.assessment.twoform.domain.Assessing.LEADER;
import static no.likeverd.assessment.twoform.domain.Assessing.SCALE;
import static no.likeverd.assessment.twoform.domain.Assessing.STRANGER;
import static no.likeverd.assessment.twoform.domain.Assessing.TODAY;
import static no.likeverd.assessment.twoform.domain.Assessing.after;
import static no.likeverd.assessment.twoform.domain.Assessing.answers;
import static no.likeverd.assessment.twoform.domain.Assessing.bothIn;
import static no.likeverd.assessment.twoform.domain.Assessing.opened;
import static no.likeverd.assessment.twoform.domain.Assessing.refuses;
import static no.likeverd.assessment.twoform.domain.Assessing.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class FormTest {

    private final Assessment open = opened();

    @Test
    @Rule("ASM-05")
    void eachFormHasItsOwnVersion() {
        Assessment one = after(open.save(EMPLOYEE, answers(EMPLOYEE, 2), 0));
        Assessment both = after(one.save(LEADER, answers(LEADER, 1), 0));

        assertThat(both.ownForm(EMPLOYEE).version()).isEqualTo(1);
        assertThat(both.ownForm(LEADER).version()).isEqualTo(1);
        assertThat(both.ownForm(EMPLOYEE).answers()).isEqualTo(answers(EMPLOYEE, 2));
        assertThat(both.ownForm(LEADER).answers()).isEqualTo(answers(LEADER, 1));
    }

    @Test
    @Rule("ASM-05")
    void refusesToOverwriteWhatWasNotRead() {
        Assessment saved = after(open.save(EMPLOYEE, answers(EMPLOYEE, 2), 0));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> saved.save(EMPLOYEE, answers(EMPLOYEE, 3), 0))
                .withMessage("The form's version is 1, not 0");
        assertThat(saved.save(EMPLOYEE, answers(EMPLOYEE, 2), 0).state())
                .as("the same autosave again")
                .isNull();
    }

    @Test
    void keepsAnswersInTheOrderOfTheAreas() {
        List<Answer> backwards = answers(EMPLOYEE, 1, 2, 3).reversed();

        assertThat(after(open.save(EMPLOYEE, backwards, 0)).ownForm(EMPLOYEE).answers())
                .isEqualTo(answers(EMPLOYEE, 1, 2, 3));
    }

    @Test
    void hasAnEmptyAnswerWhereNothingIsWritten() {
        assertThat(Form.empty(EMPLOYEE, 0).answer("contact")).isEqualTo(new Answer("contact", null, null));
    }

    @Test
    @Rule("ASM-27")
    void refusesWhatTheVersionDoesNotHave() {
        refuses("UNKNOWN_AREA", () -> open.save(EMPLOYEE, List.of(new Answer("courage", 1, "x")), 0));
        refuses("UNKNOWN_RANK", () -> open.save(EMPLOYEE, List.of(new Answer("contact", 4, "x")), 0));
        refuses("UNKNOWN_RANK", () -> open.save(EMPLOYEE, List.of(new Answer("contact", -1, "x")), 0));
        Answer contact = new Answer("contact", 3, "x");
        assertThat(refuses("DUPLICATE_AREA", () -> open.save(EMPLOYEE, List.of(contact, contact), 0))
                        .detail())
                .doesNotContain("x ");
        assertThat(after(open.save(EMPLOYEE, List.of(new Answer("contact", 0, null)), 0)))
                .isNotNull();
    }

    @Test
    @Rule("ASM-06")
    void isSubmittedWithRankAndEvidenceForEachArea() {
        List<Answer> some = List.of(
                new Answer("contact", 2, " "),
                new Answer("guidance", null, "seen"),
                answers("x", 1).getFirst());
        Assessment saved = after(open.save(EMPLOYEE, some.subList(0, 2), 0));

        refuses("FORM_INCOMPLETE", () -> saved.submit(EMPLOYEE, TODAY));
        refuses("FORM_INCOMPLETE", () -> open.submit(LEADER, TODAY));
        Assessment whole = submitted(open, EMPLOYEE, 0, 3, 1);
        assertThat(whole.ownForm(EMPLOYEE).submittedOn()).isEqualTo(TODAY);
        assertThat(whole.ownForm(LEADER).submitted()).isFalse();
        assertThat(whole.status()).isEqualTo(Status.FORMS);
        assertThat(bothIn().status()).isEqualTo(Status.CONVERSATION);
    }

    @Test
    @Rule("ASM-06")
    void namesTheAreasThatLackSomething() {
        Form form = Form.empty(EMPLOYEE, 0).saved(List.of(new Answer("guidance", 1, "seen")), 0, SCALE);

        assertThat(refuses("FORM_INCOMPLETE", () -> form.submittedOn(TODAY, SCALE)))
                .extracting("more")
                .hasToString("{areas=[contact, planning]}");
    }

    @Test
    @Rule("ASM-07")
    void isTakenBackUntilTheOtherIsIn() {
        Assessment one = submitted(open, EMPLOYEE, 2, 1, 3);

        refuses("FORM_SUBMITTED", () -> one.save(EMPLOYEE, answers(EMPLOYEE, 1), 2));
        refuses("FORM_SUBMITTED", () -> one.submit(EMPLOYEE, TODAY));
        refuses("NOT_SUBMITTED", () -> one.takeBack(LEADER));
        Form back = after(one.takeBack(EMPLOYEE)).ownForm(EMPLOYEE);
        assertThat(back.submitted()).isFalse();
        assertThat(back.answers()).isEqualTo(answers(EMPLOYEE, 2, 1, 3));
        assertThat(back.version()).isEqualTo(3);
        refuses("BOTH_SUBMITTED", () -> bothIn().takeBack(EMPLOYEE));
        refuses("BOTH_SUBMITTED", () -> bothIn().takeBack(LEADER));
    }

    @Test
    @Rule("ASM-30")
    void isNobodysBesidesTheParties() {
        Assessment both = bothIn();

        refuses("UNKNOWN_ASSESSMENT", () -> both.ownForm(STRANGER));
        refuses("UNKNOWN_ASSESSMENT", () -> both.compare(STRANGER));
        refuses("UNKNOWN_ASSESSMENT", () -> both.conversationFor(STRANGER));
        refuses("UNKNOWN_ASSESSMENT", () -> both.recordFor(STRANGER));
        refuses("UNKNOWN_ASSESSMENT", () -> both.save(STRANGER, List.of(), 0));
        refuses("UNKNOWN_ASSESSMENT", () -> both.submit(STRANGER, TODAY));
        refuses("UNKNOWN_ASSESSMENT", () -> both.takeBack(STRANGER));
        refuses("UNKNOWN_ASSESSMENT", () -> both.log(Assessing.log(STRANGER)));
    }

    @Test
    @Rule("ASM-04")
    void saysNothingOfItsWordsInALog() {
        Assessment full =
                after(after(bothIn().set(LEADER, Assessing.goal(), TODAY)).log(Assessing.log(LEADER)));
        String told = Assessing.completed() + " " + full + " " + opened().save(LEADER, answers(LEADER, 3), 0);

        assertThat(told)
                .contains("Goal[goal-1]", "PrivateLog[]", "Answer[contact]", "Signature[EMPLOYEE]", "Area[contact]")
                .doesNotContain(Assessing.evidence(LEADER), "rank=3", "not in planning", "in the middle")
                .doesNotContain(Assessing.goal().text(), "a note of");
    }
}
