package no.likeverd.resourcecenter.invitation;

import static no.likeverd.resourcecenter.Refused.refuses;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Employment;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.event.WireFormat;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final LocalDate LAPSES = TODAY.plusDays(Invitation.DAYS_TO_ANSWER);

    private final Invitation open = new Invitation(
            "inv-%026x".formatted(1),
            "e-1047",
            "p-1047",
            "u-nursing-home",
            "practice-college",
            3,
            TODAY,
            LAPSES,
            InvitationStatus.OPEN,
            null,
            List.of(),
            null);
    private final Employment post = new Employment(
            "e-1048", "p-1048", "u-nursing-home", "Sykepleier", 80, null, LocalDate.of(2020, 1, 1), null, null);
    private final Invitation asked = Invitation.of(
            "inv-%026x".formatted(2), post, List.of(new Skill("dementia-care", 2)), "Vi trenger flere", TODAY);

    @Test
    @Rule("RC-31")
    void yesIsTheFirstStepAndAcceptedTheLast() {
        Invitation accepting = open.accept(40, TODAY).state();

        assertThat(accepting.status()).isEqualTo(InvitationStatus.ACCEPTING);
        assertThat(accepting.offered()).isEqualTo(40);
        assertThat(open.accept(40, TODAY).events()).isEmpty();
        assertAnswered(accepting.accepted(), InvitationStatus.ACCEPTED);
        assertThat(accepting.accepted().state().accepted().state()).isNull();
        assertThat(open.accepted().state()).isNull();
        assertAnswered(accepting.fallThrough(), InvitationStatus.LAPSED);
        assertThat(open.fallThrough().state()).isNull();
    }

    @Test
    @Rule("RC-31")
    void isAnsweredOnce() {
        Invitation declined = open.decline(TODAY).state();

        assertAnswered(open.decline(TODAY), InvitationStatus.DECLINED);
        refuses("INVITATION_ANSWERED", () -> declined.accept(40, TODAY));
        refuses("INVITATION_ANSWERED", () -> declined.decline(TODAY));
        refuses("INVITATION_ANSWERED", () -> open.accept(40, TODAY).state().decline(TODAY));
    }

    @Test
    @Rule({"RC-320", "RC-321"})
    void whatTheCentreAsksByItselfStaysBetweenTheTwoUntilItIsAnswered() {
        assertThat(asked.byTheCentre()).isTrue();
        assertThat(open.byTheCentre()).isFalse();
        assertThat(asked.lapsesOn()).isEqualTo(LAPSES);
        assertThat(asked.open().events()).isEmpty();
        assertThat(open.open().events()).hasSize(1);
        Invitation accepting = asked.accept(40, TODAY).state();
        assertThat(accepting.skills()).as("a yes makes a member with them").isEqualTo(asked.skills());
        assertAnswered(accepting.accepted(), InvitationStatus.ACCEPTED);
        for (Invitation over : List.of(
                accepting.accepted().state(),
                asked.decline(TODAY).state(),
                asked.lapseWhenDue(LAPSES).state(),
                asked.takeBack(TODAY).state())) {
            assertThat(over.words()).isNull();
            assertThat(over.skills()).isEmpty();
        }
    }

    @Test
    @Rule("RC-322")
    void isTakenBackUntilItIsAnswered() {
        assertAnswered(asked.takeBack(TODAY), InvitationStatus.LAPSED);
        assertAnswered(open.takeBack(TODAY), InvitationStatus.LAPSED);
        refuses("INVITATION_ANSWERED", () -> open.accept(40, TODAY).state().takeBack(TODAY));
        refuses("INVITATION_ANSWERED", () -> open.decline(TODAY).state().takeBack(TODAY));
        refuses("INVITATION_LAPSED", () -> open.takeBack(TODAY).state().accept(40, TODAY));
        refuses("INVITATION_LAPSED", () -> open.takeBack(LAPSES));
    }

    @Test
    @Rule("RC-32")
    void lapsesAfterSixtyDays() {
        assertThat(LAPSES).isEqualTo(LocalDate.of(2027, 1, 22));
        assertThat(open.lapseWhenDue(LAPSES.minusDays(1)).state()).isNull();
        assertAnswered(open.lapseWhenDue(LAPSES), InvitationStatus.LAPSED);
        assertThat(open.accept(40, LAPSES.minusDays(1)).state()).isNotNull();
        refuses("INVITATION_LAPSED", () -> open.accept(40, LAPSES));
        refuses("INVITATION_LAPSED", () -> open.lapseWhenDue(LAPSES).state().decline(TODAY));
        assertThat(open.decline(TODAY).state().lapseWhenDue(LAPSES).state()).isNull();
    }

    @Test
    @Rule("RC-32")
    void lapsesWithTheEmployment() {
        LocalDate to = TODAY.plusDays(10);
        Invitation shorter = open.employmentEnds(to).state();

        assertThat(shorter.lapsesOn()).isEqualTo(to);
        assertThat(shorter.employmentEnds(to).state()).as("told again").isNull();
        assertThat(open.employmentEnds(LAPSES).state()).isNull();
        assertThat(open.accept(40, TODAY).state().employmentEnds(to).state()).isNull();
        assertAnswered(shorter.lapseWhenDue(to), InvitationStatus.LAPSED);
    }

    @Test
    void tellsAsPromised() {
        keeps("expert-invited", open.open().events().getFirst());
        keeps("invitation-answered", open.decline(TODAY).events().getFirst());
    }

    private static void keeps(String name, Object event) {
        EventContract contract = EventContract.of("resource-center/" + name + "/v1");
        contract.accepts(WireFormat.write(event));
        assertThat(WireFormat.typeOf(event.getClass())).isEqualTo("no.likeverd.resource-center." + name + ".v1");
        contract.examples()
                .forEach(example ->
                        contract.accepts(WireFormat.write(WireFormat.read(example.bytes(), event.getClass()))));
    }

    private static void assertAnswered(Change<Invitation> change, InvitationStatus answer) {
        Invitation over = change.state();
        assertThat(over.status()).isEqualTo(answer);
        assertThat(change.events())
                .containsExactly(
                        new InvitationAnsweredV1(over.invitationId(), over.personId(), over.employmentId(), answer));
    }
}
