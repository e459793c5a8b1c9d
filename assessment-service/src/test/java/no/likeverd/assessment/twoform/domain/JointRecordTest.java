package no.likeverd.assessment.twoform.domain;

import static no.likeverd.assessment.twoform.domain.Assessing.EMPLOYEE;
import static no.likeverd.assessment.twoform.domain.Assessing.LEADER;
import static no.likeverd.assessment.twoform.domain.Assessing.NEXT_LEADER;
import static no.likeverd.assessment.twoform.domain.Assessing.OPENED;
import static no.likeverd.assessment.twoform.domain.Assessing.TODAY;
import static no.likeverd.assessment.twoform.domain.Assessing.after;
import static no.likeverd.assessment.twoform.domain.Assessing.agreed;
import static no.likeverd.assessment.twoform.domain.Assessing.agreement;
import static no.likeverd.assessment.twoform.domain.Assessing.answers;
import static no.likeverd.assessment.twoform.domain.Assessing.completed;
import static no.likeverd.assessment.twoform.domain.Assessing.goal;
import static no.likeverd.assessment.twoform.domain.Assessing.log;
import static no.likeverd.assessment.twoform.domain.Assessing.refuses;
import static no.likeverd.assessment.twoform.domain.Assessing.tenure;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class JointRecordTest {

    private final Assessment done = completed();

    @Test
    @Rule({"ASM-12", "ASM-31"})
    void secondSignatureCompletesAndTellsTheRanksOnly() {
        Assessment once = after(agreed().sign(EMPLOYEE, 1, "not in planning", TODAY));
        Change<Assessment> twice = once.sign(LEADER, 1, null, TODAY);

        assertThat(once.status()).isEqualTo(Status.CONVERSATION);
        assertThat(after(twice).status()).isEqualTo(Status.COMPLETED);
        assertThat(twice.events())
                .containsExactly(new AssessmentCompletedV1(
                        "asm-1",
                        "e-ane",
                        EMPLOYEE,
                        "u-home",
                        LEADER,
                        "v-1",
                        "practice-auxiliary",
                        List.of(
                                new AssessmentCompletedV1.Area("contact", 2),
                                new AssessmentCompletedV1.Area("guidance", 2),
                                new AssessmentCompletedV1.Area("planning", 2)),
                        2,
                        TODAY));
    }

    @Test
    @Rule({"ASM-12", "ASM-13"})
    void holdsWhatWasSignedWithTheDisagreement() {
        JointRecord joint = done.recordFor(LEADER);

        assertThat(joint).isEqualTo(done.recordFor(EMPLOYEE));
        assertThat(joint.content())
                .returns(OPENED, JointRecord.Content::openedOn)
                .returns(TODAY, JointRecord.Content::heldOn)
                .returns(TODAY, JointRecord.Content::completedOn)
                .returns(2, JointRecord.Content::rank)
                .returns("v-1", JointRecord.Content::versionId)
                .returns(LEADER, JointRecord.Content::leaderPersonId);
        assertThat(joint.content().areas())
                .extracting(Agreement.Area::reason)
                .containsExactly(null, "seen in June", "in the middle");
        assertThat(joint.content().signatures())
                .containsExactly(
                        new Signature(EMPLOYEE, Part.EMPLOYEE, TODAY, "not in planning"),
                        new Signature(LEADER, Part.LEADER, TODAY, null));
    }

    @Test
    @Rule("ASM-12")
    void neverChangesAgain() {
        refuses("COMPLETED", () -> done.save(EMPLOYEE, answers(EMPLOYEE, 1), 0));
        refuses("COMPLETED", () -> done.submit(LEADER, TODAY));
        refuses("COMPLETED", () -> done.takeBack(LEADER));
        refuses("COMPLETED", () -> done.agree(LEADER, agreement(), 1, TODAY));
        refuses("COMPLETED", () -> done.set(EMPLOYEE, goal(), TODAY));
        refuses("COMPLETED", () -> done.sign(LEADER, 1, null, TODAY));
        refuses("COMPLETED", () -> done.consentToHandover(EMPLOYEE));
        refuses("COMPLETED", () -> done.restartLeadersPart(EMPLOYEE));
        refuses("COMPLETED", () -> done.abandon(EMPLOYEE, TODAY));
        assertThat(done.follow(tenure(NEXT_LEADER, TODAY, true), TODAY).state()).isNull();
        assertThat(done.withdrawVersion(TODAY).state()).isNull();
        assertThat(done.endIfDue(TODAY).state()).isNull();
        assertThat(after(done.log(log(LEADER))).outcome())
                .as("a private log is no part of it")
                .isEqualTo(done.outcome());
    }

    @Test
    @Rule("ASM-12")
    void isStillWhatWasSignedAfterAYearInTheStore() {
        Assessment kept = StateFormat.read(StateFormat.write(done), Assessment.class);

        assertThat(kept).isEqualTo(done);
        assertThat(kept.outcome().joint().intact()).isTrue();
        JointRecord forged = new JointRecord(
                after(agreedHigher()).recordFor(LEADER).content(),
                done.recordFor(LEADER).sha256());
        assertThat(forged.intact()).isFalse();
    }

    @Test
    @Rule("ASM-12")
    void fingerprintIsOfPlainCanonicalJson() throws Exception {
        String json = """
                {"areas":[{"areaId":"contact","rank":2,"reason":null},{"areaId":"guidance","rank":2,"reason":"seen in June"},\
                {"areaId":"planning","rank":2,"reason":"in the middle"}],"assessmentId":"asm-1","completedOn":"2027-03-10",\
                "employmentId":"e-ane","goals":[],"heldOn":"2027-03-10","ladderId":"practice-auxiliary",\
                "leaderPersonId":"p-liv","openedOn":"2027-03-01","personId":"p-ane","rank":2,"signatures":[\
                {"disagreement":"not in planning","on":"2027-03-10","part":"EMPLOYEE","personId":"p-ane"},\
                {"disagreement":null,"on":"2027-03-10","part":"LEADER","personId":"p-liv"}],"unitId":"u-home","versionId":"v-1"}""";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));

        assertThat(done.recordFor(LEADER).sha256()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    private static Change<Assessment> agreedHigher() {
        Agreement higher = new Agreement(agreement().areas(), 3, TODAY);
        Assessment changed = after(agreed().agree(EMPLOYEE, higher, 1, TODAY));
        return after(changed.sign(EMPLOYEE, 2, null, TODAY)).sign(LEADER, 2, null, TODAY);
    }
}
