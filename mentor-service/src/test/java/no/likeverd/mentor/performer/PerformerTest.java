package no.likeverd.mentor.performer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import no.likeverd.mentor.engagement.Engagement;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PerformerTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final Clock NOON = on(TODAY);
    static final Enrolment ENROLMENT =
            Enrolment.checked(TODAY, List.of("staffing", "budget", "budget"), List.of("health"), TODAY);

    private final Performer invited = invited(null, null);
    private final Performer enrolled = after(invited.enrol(ENROLMENT, NOON));
    private final Performer inPair = after(enrolled.answer("pair-1", NOON));

    static Performer invited(@Nullable LocalDate leadsUntil, @Nullable LocalDate employedUntil) {
        return new Performer(
                Performers.idFor("g-1"),
                "p-1031",
                "u-school-north",
                TODAY.minusDays(20),
                new Performer.Term(leadsUntil, employedUntil),
                PerformerStatus.INVITED,
                null,
                Engagement.NONE,
                false);
    }

    @Test
    @Rule("MEN-05")
    void invitationIsTold() {
        Change<Performer> change = invited.invite(NOON);

        assertThat(change.state()).isEqualTo(invited);
        assertThat(change.events())
                .containsExactly(
                        new PerformerInvitedV1(invited.performerId(), "p-1031", "u-school-north", TODAY.minusDays(20)));
        assertThat(change.resumeAt()).isNull();
    }

    @Test
    @Rule("MEN-06")
    void enrolsOnceAndIsTold() {
        Change<Performer> change = invited.enrol(ENROLMENT, NOON);

        assertThat(change.events())
                .containsExactly(new PerformerEnrolledV1(invited.performerId(), "p-1031", "u-school-north"));
        assertThat(enrolled.enrolment()).isEqualTo(ENROLMENT);
        assertThat(enrolled.waiting()).isTrue();
        assertThat(invited.waiting()).isFalse();
        refused("ALREADY_ENROLLED", () -> enrolled.enrol(ENROLMENT, NOON));
    }

    @Test
    @Rule("MEN-06")
    void mayDeclineAndThinkAgain() {
        Performer declined = after(invited.decline(NOON));

        assertThat(declined.status()).isEqualTo(PerformerStatus.DECLINED);
        assertThat(declined.decline(NOON)).isEqualTo(Change.nothing());
        assertThat(after(declined.enrol(ENROLMENT, NOON)).waiting()).isTrue();
        assertThat(after(enrolled.decline(NOON)).waiting()).isFalse();
    }

    @Test
    @Rule("MEN-06")
    void doesNotDeclineOutOfAPair() {
        refused("IN_A_PAIR", () -> inPair.decline(NOON));
    }

    @Test
    @Rule("MEN-20")
    void takesAPairOnlyWhenEnrolledAndFree() {
        assertThat(inPair.engagement().in("pair-1")).isTrue();
        assertThat(inPair.waiting()).isFalse();
        assertThat(inPair.answer("pair-1", NOON)).isEqualTo(Change.nothing());
        assertThat(after(inPair.answer("pair-2", NOON)).engagement().in("pair-1"))
                .isTrue();
        assertThat(after(invited.answer("pair-1", NOON)).engagement().free()).isTrue();
    }

    @Test
    @Rule("MEN-24")
    void waitsBeforeOthersWhenThePairEndedTooSoon() {
        Performer back = after(inPair.release("pair-1", false, NOON));

        assertThat(back.waiting()).isTrue();
        assertThat(back.returning()).isTrue();
        assertThat(enrolled.returning()).isFalse();
        assertThat(back.release("pair-1", false, NOON)).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-25")
    void hasHadAMentorWhenThePeriodIsCompleted() {
        Performer done = after(inPair.release("pair-1", true, NOON));

        assertThat(done.status()).isEqualTo(PerformerStatus.COMPLETED);
        assertThat(done.returning()).isFalse();
        assertThat(done.over()).isTrue();
        assertThat(done.waiting()).isFalse();
        refused("ALREADY_COMPLETED", () -> done.enrol(ENROLMENT, NOON));
        refused("ENROLMENT_ENDED", () -> done.decline(NOON));
        assertThat(done.heard(TODAY, NOON)).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-05")
    void unansweredInvitationIsTakenBackWhenThePersonWasThereBefore() {
        assertThat(after(invited.notNew(NOON)).status()).isEqualTo(PerformerStatus.ENDED);
        assertThat(enrolled.notNew(NOON)).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-07")
    void endOfTheRoleEndsTheEnrolmentOnItsDay() {
        Change<Performer> change = enrolled.granted(TODAY.plusDays(3), NOON);
        assertThat(change.resumeAt()).isEqualTo(startOf(TODAY.plusDays(3)));
        Performer ending = after(change);
        assertThat(ending.granted(TODAY.plusDays(3), NOON)).isEqualTo(Change.nothing());

        assertThat(after(ending.follow(null, on(TODAY.plusDays(2)))).waiting()).isTrue();
        Change<Performer> ended = ending.follow(null, on(TODAY.plusDays(3)));
        assertThat(after(ended).status()).isEqualTo(PerformerStatus.ENDED);
        assertThat(ended.events()).isEmpty();
        assertThat(ended.resumeAt()).isNull();
        refused("ENROLMENT_ENDED", () -> after(ended).enrol(ENROLMENT, NOON));
        refused("ENROLMENT_ENDED", () -> after(ended).decline(NOON));
    }

    @Test
    @Rule("MEN-07")
    void endOfTheRoleDoesNotEndAPair() {
        Change<Performer> change = inPair.granted(TODAY, NOON);
        assertThat(change.resumeAt()).isNull();
        Performer ending = after(change);

        assertThat(after(ending.follow(null, NOON)).status()).isEqualTo(PerformerStatus.ENROLLED);
        Change<Performer> freed = ending.release("pair-1", false, NOON);
        assertThat(freed.resumeAt()).isEqualTo(NOON.instant().plus(Duration.ofSeconds(2)));
        assertThat(after(after(freed).follow(null, NOON)).status()).isEqualTo(PerformerStatus.ENDED);
    }

    @Test
    @Rule("MEN-30")
    void endOfTheEmploymentEndsTheEnrolmentAlsoInAPair() {
        Change<Performer> heard = inPair.heard(TODAY.plusDays(4), NOON);
        assertThat(heard.resumeAt()).isEqualTo(startOf(TODAY.plusDays(4)));

        Change<Performer> gone = after(heard).follow(TODAY.plusDays(4), on(TODAY.plusDays(4)));

        assertThat(after(gone).status()).isEqualTo(PerformerStatus.ENDED);
        assertThat(gone.resumeAt()).isEqualTo(on(TODAY.plusDays(4)).instant().plus(Duration.ofSeconds(5)));
        assertThat(after(gone).follow(TODAY, NOON).resumeAt())
                .as("until the pair has ended")
                .isNotNull();
        Performer free = after(after(gone).release("pair-1", false, NOON));
        assertThat(free.returning()).isFalse();
        assertThat(free.status()).isEqualTo(PerformerStatus.ENDED);
        assertThat(after(after(gone).release("pair-1", true, NOON)).status()).isEqualTo(PerformerStatus.ENDED);
    }

    @Test
    @Rule("MEN-30")
    void staysWhenThereIsAnotherPostAfterAll() {
        Performer heard = after(enrolled.heard(TODAY, NOON));

        Change<Performer> stays = heard.follow(null, NOON);

        assertThat(after(stays)).isEqualTo(enrolled);
        assertThat(stays.resumeAt()).isNull();
    }

    @Test
    void earliestOfTheEndsCounts() {
        assertThat(invited(TODAY.plusDays(9), TODAY.plusDays(5)).invite(NOON).resumeAt())
                .isEqualTo(startOf(TODAY.plusDays(5)));
        assertThat(invited(TODAY.plusDays(3), TODAY.plusDays(5)).invite(NOON).resumeAt())
                .isEqualTo(startOf(TODAY.plusDays(3)));
    }

    @Test
    void changingOneEndKeepsTheOther() {
        Performer performer = invited(TODAY.plusDays(9), TODAY.plusDays(5));

        assertThat(after(performer.granted(TODAY.plusDays(8), NOON)).term())
                .isEqualTo(new Performer.Term(TODAY.plusDays(8), TODAY.plusDays(5)));
        assertThat(after(performer.heard(TODAY.plusDays(7), NOON)).term())
                .isEqualTo(new Performer.Term(TODAY.plusDays(9), TODAY.plusDays(7)));
        assertThat(after(performer.follow(TODAY.plusDays(6), NOON)).term())
                .isEqualTo(new Performer.Term(TODAY.plusDays(9), TODAY.plusDays(6)));
    }

    @Test
    @Rule("MEN-06")
    void termsAreAcceptedWithinTheYear() {
        assertThat(ENROLMENT.topics()).containsExactly("budget", "staffing");
        assertThat(ENROLMENT.sectors()).containsExactly("health");
        refused("TERMS_NOT_ACCEPTED", () -> Enrolment.checked(null, List.of(), List.of(), TODAY));
        refused("TERMS_NOT_ACCEPTED", () -> Enrolment.checked(TODAY.plusDays(1), List.of(), List.of(), TODAY));
        refused("TERMS_NOT_ACCEPTED", () -> Enrolment.checked(TODAY.minusDays(366), List.of(), List.of(), TODAY));
        assertThat(Enrolment.checked(TODAY.minusDays(365), List.of(), List.of(), TODAY)
                        .termsAcceptedOn())
                .isEqualTo(TODAY.minusDays(365));
    }

    private static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(OSLO).toInstant(), OSLO);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(OSLO).toInstant();
    }

    private static Performer after(Change<Performer> change) {
        return Objects.requireNonNull(change.state());
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(code, Problem::code);
    }
}
