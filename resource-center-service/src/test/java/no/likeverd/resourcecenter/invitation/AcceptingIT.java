package no.likeverd.resourcecenter.invitation;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.employment.KnownEmployment;
import no.likeverd.resourcecenter.employment.KnownEmployments;
import no.likeverd.resourcecenter.placement.KnownPlacements;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An invitation that is accepted, stopped at every step, and one that nobody answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptingIT {

    private final Backroom room = new Backroom();
    private final Invitations invitations = room.bean(Invitations.class);
    private final AnswerInvitation answer = room.bean(AnswerInvitation.class);
    private final Invite invite = room.bean(Invite.class);

    @AfterAll
    void close() {
        room.close();
    }

    /** Somebody at the top, placed and invited. */
    private final class Guest {

        private final String employmentId;
        private final Actor actor;
        private final String invitationId;

        Guest() {
            room.nextRound();
            employmentId = room.id("e-guest");
            actor = new Actor("p-of-" + employmentId, List.of());
            room.employment(employmentId, "u-home", LocalDate.of(2020, 1, 1), null);
            room.bean(KnownPlacements.class)
                    .inForce("plc-" + employmentId, employmentId, List.of(Skill.placed(SKILL, 3)), TODAY);
            invite.invite(placement());
            invitationId = placement().invitationId();
        }

        Invite.TopPlacement placement() {
            return new Invite.TopPlacement(
                    "plc-" + employmentId, employmentId, actor.personId(), "u-home", "ver-1", "practice", 3);
        }

        Invitation accepts() {
            return answer.accept(actor, invitationId, 40, CommandKey.of(actor.personId(), "answer-key", 40));
        }

        Invitation now() {
            return invitations.get(invitationId);
        }

        ExpertCalendar calendar() {
            return room.bean(Calendars.class).ofEmployment(employmentId).orElseThrow();
        }
    }

    @Test
    @Rule({"RC-15", "RC-31"})
    void makesOneMemberWhateverStepItStopsAt() {
        int step = 0;
        boolean stopped;
        do {
            Guest guest = new Guest();
            stopped = stops(step++, guest);
            room.clock.pass(Duration.ofSeconds(6));
            room.sweep();
            if (stopped && guest.now().status() == InvitationStatus.OPEN) {
                guest.accepts();
            }

            assertThat(guest.now().status()).isEqualTo(InvitationStatus.ACCEPTED);
            assertThat(guest.accepts()).as("the same request again").isEqualTo(guest.now());
            assertThat(guest.calendar().membership()).isEqualTo(Membership.ATTACHED);
            assertThat(guest.calendar().sharePercent()).isEqualTo(40);
            assertThat(guest.calendar().active())
                    .as("the home leader has to agree")
                    .isFalse();
            assertThat(guest.calendar().skills()).containsExactly(Skill.placed(SKILL, 3));
            assertThat(room.told("invitation", guest.invitationId))
                    .containsExactly("expert-invited", "invitation-answered");
        } while (stopped);
        assertThat(step).isGreaterThan(10);
    }

    @Test
    @Rule("RC-30")
    void invitesOnceHoweverOftenItIsTold() {
        Guest guest = new Guest();

        invite.invite(guest.placement());
        invite.invite(new Invite.TopPlacement(
                "plc-" + guest.employmentId,
                guest.employmentId,
                guest.actor.personId(),
                "u-home",
                "ver-2",
                "practice",
                3));

        assertThat(invitations.openFor(guest.employmentId)).hasSize(1);
        guest.accepts();
        invite.invite(guest.placement());
        assertThat(room.told("invitation", guest.invitationId)).hasSize(2);
    }

    @Test
    @Rule("RC-32")
    void lapsesByItself() {
        Guest guest = new Guest();

        room.clock.set(TODAY.plusDays(Invitation.DAYS_TO_ANSWER));
        room.sweep();

        assertThat(guest.now().status()).isEqualTo(InvitationStatus.LAPSED);
        room.clock.set(TODAY);
    }

    @Test
    @Rule({"RC-32", "RC-42"})
    void lapsesWithTheEmploymentWhicheverIsHeardFirst() {
        Guest early = new Guest();
        ended(early.employmentId, TODAY);
        invite.employmentEnds(early.employmentId);
        assertThat(early.now().status()).isEqualTo(InvitationStatus.LAPSED);

        Guest later = new Guest();
        ended(later.employmentId, TODAY.plusDays(5));
        invite.invite(later.placement());
        assertThat(later.now().lapsesOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(later.now().status()).isEqualTo(InvitationStatus.OPEN);
        room.clock.set(TODAY.plusDays(5));
        room.sweep();
        assertThat(later.now().status()).isEqualTo(InvitationStatus.LAPSED);
        room.clock.set(TODAY);
    }

    @Test
    @Rule("RC-31")
    void whoJoinedMeanwhileIsAMemberAnyway() {
        Guest guest = new Guest();
        answer.begin(guest.invitationId, 40, CommandKey.of(guest.actor.personId(), "answer-key", 40));
        String expertId = room.joined(ExpertCalendar.of(
                guest.employmentId, guest.actor.personId(), "u-home", Membership.ATTACHED, 60, List.of()));

        answer.carryOn(guest.invitationId);

        assertThat(guest.now().status()).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(room.expert(expertId).sharePercent()).isEqualTo(60);
        Guest other = new Guest();
        room.joined(ExpertCalendar.of(
                other.employmentId, other.actor.personId(), "u-home", Membership.ATTACHED, 60, List.of()));
        assertThatExceptionOfType(Problem.class).isThrownBy(other::accepts).returns("ALREADY_IN_POOL", Problem::code);
        assertThat(other.now().status()).isEqualTo(InvitationStatus.OPEN);
    }

    private void ended(String employmentId, LocalDate to) {
        KnownEmployments employments = room.bean(KnownEmployments.class);
        employments.started(
                new KnownEmployment(employmentId, "u-home", 80, LocalDate.of(2020, 1, 1), null, null, false));
        employments.ended(employmentId, to, false);
    }

    private boolean stops(int step, Guest guest) {
        room.clock.stopAfter(step);
        try {
            assertThat(guest.accepts().status()).isEqualTo(InvitationStatus.ACCEPTED);
            return false;
        } catch (StoppableClock.Stopped dead) {
            return true;
        } finally {
            room.clock.goOn();
        }
    }
}
