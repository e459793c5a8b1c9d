package no.likeverd.mentor.corps;

import static no.likeverd.mentor.corps.Corps.NOON;
import static no.likeverd.mentor.corps.Corps.OSLO;
import static no.likeverd.mentor.corps.Corps.TODAY;
import static no.likeverd.mentor.corps.Corps.aMentor;
import static no.likeverd.mentor.corps.Corps.after;
import static no.likeverd.mentor.corps.Corps.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MentorTest {

    private final Mentor mentor = aMentor();
    private final Mentor engaged = after(mentor.answer("pair-1", true, NOON));
    private final Mentor left = after(mentor.withdraw(NOON));

    @Test
    void joiningIsTold() {
        Change<Mentor> joined = mentor.join(NOON);

        assertThat(joined.state()).isEqualTo(mentor);
        assertThat(joined.events())
                .containsExactly(new MentorJoinedCorpsV1(mentor.mentorId(), "p-1007", "u-home-care-east"));
        assertThat(joined.resumeAt()).isNull();
    }

    @Test
    @Rule("MEN-02")
    void pausedOneIsNotAskedUntilResumed() {
        Mentor paused = after(mentor.pause(NOON));

        assertThat(after(paused.answer("pair-1", true, NOON)).engagement().free())
                .isTrue();
        Mentor back = after(paused.resume(NOON));
        assertThat(after(back.answer("pair-2", true, NOON)).engagement().in("pair-2"))
                .isTrue();
    }

    @Test
    void pausingTwiceAndResumingTwiceChangeNothing() {
        assertThat(after(mentor.pause(NOON)).pause(NOON)).isEqualTo(Change.nothing());
        assertThat(mentor.resume(NOON)).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-03")
    void leavingIsToldAndFinal() {
        Change<Mentor> withdrawn = mentor.withdraw(NOON);

        assertThat(after(withdrawn).left()).isTrue();
        assertThat(mentor.left()).isFalse();
        assertThat(withdrawn.events())
                .containsExactly(new MentorLeftCorpsV1(mentor.mentorId(), "p-1007", MentorLeftCorpsV1.Reason.WITHDREW));
        refused("NOT_IN_CORPS", () -> left.withdraw(NOON));
        refused("NOT_IN_CORPS", () -> left.pause(NOON));
        refused("NOT_IN_CORPS", () -> left.resume(NOON));
        assertThat(after(left.answer("pair-1", true, NOON)).engagement().free()).isTrue();
    }

    @Test
    @Rule("MEN-03")
    void doesNotLeaveOutOfAPair() {
        refused("IN_A_PAIR", () -> engaged.withdraw(NOON));
        assertThat(after(after(engaged.release("pair-1", NOON)).withdraw(NOON)).left())
                .isTrue();
    }

    @Test
    void comesBackWithWhatIsTrueByThen() {
        Mentor wanted = new Mentor(
                mentor.mentorId(),
                "p-1007",
                "u-school",
                mentor.profile(),
                MentorStatus.ACTIVE,
                mentor.engagement(),
                TODAY.plusDays(9),
                TODAY.plusDays(90));

        Change<Mentor> back = left.rejoin(wanted, NOON);

        assertThat(back.state()).isEqualTo(wanted);
        assertThat(back.events()).containsExactly(new MentorJoinedCorpsV1(mentor.mentorId(), "p-1007", "u-school"));
        refused("ALREADY_IN_CORPS", () -> mentor.rejoin(wanted, NOON));
    }

    @Test
    void whoLeftInAPairComesBackWhenThePairHasEnded() {
        Mentor gone = after(engaged.follow(TODAY, NOON));

        refused("IN_A_PAIR", () -> gone.rejoin(mentor, NOON));
        Mentor back = after(after(gone.release("pair-1", NOON)).rejoin(mentor, NOON));
        assertThat(back.answer("pair-1", true, NOON)).as("an old answer stands").isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-20")
    void takesOnePairAtATime() {
        assertThat(after(engaged.answer("pair-2", true, NOON)).engagement().in("pair-1"))
                .isTrue();
        assertThat(engaged.answer("pair-1", true, NOON)).isEqualTo(Change.nothing());
        assertThat(engaged.release("pair-2", NOON)).isEqualTo(Change.nothing());
        assertThat(after(mentor.answer("pair-1", false, NOON)).engagement().free())
                .isTrue();
    }

    @Test
    @Rule("MEN-30")
    void lastDayAheadIsWaitedFor() {
        Change<Mentor> heard = mentor.heard(TODAY.plusDays(10), NOON);

        assertThat(heard.events()).isEmpty();
        assertThat(heard.resumeAt()).isEqualTo(startOf(TODAY.plusDays(10)));
        assertThat(after(heard).heard(TODAY.plusDays(10), NOON)).isEqualTo(Change.nothing());
        assertThat(after(heard).pause(NOON).resumeAt()).isEqualTo(startOf(TODAY.plusDays(10)));
        assertThat(after(heard).heard(null, NOON).resumeAt()).isNull();
        assertThat(left.heard(TODAY, NOON)).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-30")
    void lastDayBehindIsLookedAtShortly() {
        assertThat(mentor.heard(TODAY.minusDays(3), NOON).resumeAt())
                .isEqualTo(NOON.instant().plus(Duration.ofSeconds(2)));
    }

    @Test
    @Rule("MEN-30")
    void leavesOnTheDayAndNotBefore() {
        Change<Mentor> early = mentor.follow(TODAY.plusDays(1), NOON);
        assertThat(after(early).left()).isFalse();
        assertThat(early.events()).isEmpty();
        assertThat(early.resumeAt()).isEqualTo(startOf(TODAY.plusDays(1)));

        Change<Mentor> due = mentor.follow(TODAY.plusDays(1), on(TODAY.plusDays(1)));
        assertThat(after(due).left()).isTrue();
        assertThat(due.resumeAt()).isNull();
        assertThat(due.events())
                .containsExactly(new MentorLeftCorpsV1(mentor.mentorId(), "p-1007", MentorLeftCorpsV1.Reason.LEFT));
    }

    @Test
    @Rule("MEN-30")
    void staysWhenThereIsAnotherPostAfterAll() {
        Change<Mentor> stays = after(mentor.heard(TODAY, NOON)).follow(null, NOON);

        assertThat(after(stays)).isEqualTo(mentor);
        assertThat(stays.resumeAt()).isNull();
    }

    @Test
    @Rule("MEN-31")
    void whoLeftInAPairIsLookedAtUntilItHasEnded() {
        Change<Mentor> gone = engaged.follow(TODAY, NOON);
        assertThat(gone.resumeAt()).isEqualTo(NOON.instant().plus(Duration.ofSeconds(5)));

        Change<Mentor> again = after(gone).follow(TODAY, NOON);
        assertThat(again.events()).as("told once").isEmpty();
        assertThat(again.resumeAt()).isNotNull();
        assertThat(after(gone).release("pair-1", NOON).resumeAt()).isNull();
    }

    @Test
    void invitationIsAnsweredOnce() {
        Invitation open = new Invitation("inv-1", "p-1007", "plc-1", TODAY, null);

        Invitation answered = java.util.Objects.requireNonNull(
                open.answered(Invitation.Answer.DECLINED).state());

        assertThat(answered.answer()).isEqualTo(Invitation.Answer.DECLINED);
        assertThat(List.of(answered.invitationId(), answered.personId(), answered.placementId()))
                .containsExactly("inv-1", "p-1007", "plc-1");
        refused("ALREADY_ANSWERED", () -> answered.answered(Invitation.Answer.ACCEPTED));
    }

    private static java.time.Instant startOf(LocalDate day) {
        return day.atStartOfDay(OSLO).toInstant();
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(code, Problem::code);
    }
}
