package no.likeverd.mentor.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PairTest {

    static final LocalDate FROM = LocalDate.of(2026, 11, 2);
    static final LocalDate UNTIL = LocalDate.of(2027, 5, 2);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String MENTOR = id("mnt");
    private static final String PERFORMER = id("prf");

    private final Pair pair = aPair();
    private final Pair ended = after(pair.endEarly(on(FROM.plusDays(9))));
    private final Pair completed = after(pair.expire(on(UNTIL)));

    private static String id(String prefix) {
        return CommandKey.of("test", prefix).derivedId(prefix);
    }

    static Pair aPair() {
        return Pair.of(
                new Match(id("rnd"), MENTOR, PERFORMER, FROM, UNTIL),
                new Pair.Party(MENTOR, "p-mentor"),
                new Pair.Party(PERFORMER, "p-performer"));
    }

    @Test
    void isToldWhenFormedAndWakesAtItsEnd() {
        Change<Pair> formed = pair.form(on(FROM));

        assertThat(formed.events()).containsExactly(MentorPairFormedV1.of(pair));
        assertThat(formed.resumeAt()).isEqualTo(UNTIL.atStartOfDay(OSLO).toInstant());
        assertThat(pair.active()).isTrue();
        assertThat(pair.completed()).isFalse();
        assertThat(pair.includes("p-mentor")).isTrue();
        assertThat(pair.includes("p-performer")).isTrue();
        assertThat(pair.includes("p-other")).isFalse();
    }

    @Test
    void hasOneIdPerRoundAndPerformer() {
        Match match = new Match("rnd-1", "mnt-1", "prf-1", FROM, UNTIL);

        assertThat(new Match("rnd-1", "mnt-2", "prf-1", FROM, UNTIL).pairId()).isEqualTo(match.pairId());
        assertThat(new Match("rnd-2", "mnt-1", "prf-1", FROM, UNTIL).pairId()).isNotEqualTo(match.pairId());
        assertThat(new Match("rnd-1", "mnt-1", "prf-2", FROM, UNTIL).pairId()).isNotEqualTo(match.pairId());
    }

    @Test
    @Rule("MEN-23")
    void endSaysTheSameWhoeverEndedIt() {
        Change<Pair> end = pair.endEarly(on(FROM.plusDays(9)));

        assertThat(end.events())
                .containsExactly(new MentorPairEndedV1(
                        pair.pairId(), "p-mentor", "p-performer", FROM.plusDays(9), EndReason.ENDED_EARLY));
        assertThat(end.resumeAt()).isEqualTo(on(FROM.plusDays(9)).instant().plus(Duration.ofSeconds(5)));
        assertThat(ended.active()).isFalse();
        assertThat(ended.completed()).isFalse();
        assertThat(ended.settled()).isFalse();
        refused("PAIR_ENDED", () -> ended.endEarly(on(FROM)));
    }

    @Test
    @Rule("MEN-31")
    void endsOnceWhoeverLeaves() {
        assertThat(after(pair.left(on(FROM))).ending()).isEqualTo(new Pair.Ending(FROM, EndReason.LEFT));
        assertThat(ended.left(on(FROM))).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-25")
    void isCompletedWhenItsTimeHasComeAndNotBefore() {
        assertThat(pair.expire(on(UNTIL.minusDays(1)))).isEqualTo(Change.nothing());
        assertThat(completed.ending()).isEqualTo(new Pair.Ending(UNTIL, EndReason.COMPLETED));
        assertThat(completed.completed()).isTrue();
        assertThat(after(pair.expire(on(UNTIL.plusDays(5)))).ending()).isEqualTo(completed.ending());
        assertThat(ended.expire(on(UNTIL))).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-25")
    void coordinatorClosesWhatHasLastedLongEnough() {
        LocalDate enough = FROM.plusDays(120);

        assertThat(after(pair.complete(enough, on(enough))).ending())
                .isEqualTo(new Pair.Ending(enough, EndReason.COMPLETED));
        refused("TOO_EARLY", () -> pair.complete(enough.minusDays(1), on(enough)));
        refused("COMPLETED_TOO_LATE", () -> pair.complete(enough.plusDays(1), on(enough)));
        refused("COMPLETED_TOO_LATE", () -> pair.complete(UNTIL.plusDays(1), on(UNTIL.plusDays(2))));
        assertThat(after(pair.complete(UNTIL, on(UNTIL.plusDays(2)))).completed())
                .isTrue();
        refused("PAIR_ENDED", () -> ended.complete(enough, on(enough)));
    }

    @Test
    @Rule("MEN-26")
    void creditIsForACompletedPeriodAndOnce() {
        Change<Pair> credit = completed.credit(on(UNTIL.plusDays(1)));

        assertThat(credit.events())
                .containsExactly(new MentoringCreditedV1(pair.pairId(), "p-mentor", FROM, UNTIL, UNTIL.plusDays(1)));
        assertThat(after(credit).creditedOn()).isEqualTo(UNTIL.plusDays(1));
        refused("ALREADY_CREDITED", () -> after(credit).credit(on(UNTIL)));
        refused("NOT_COMPLETED", () -> pair.credit(on(UNTIL)));
        refused("NOT_COMPLETED", () -> ended.credit(on(UNTIL)));
    }

    @Test
    void isSettledOnceBothHaveBeenLetGo() {
        Change<Pair> settle = ended.settle(on(FROM));

        assertThat(after(settle).settled()).isTrue();
        assertThat(settle.resumeAt()).isNull();
        assertThat(after(settle).settle(on(FROM))).isEqualTo(Change.nothing());
        assertThat(pair.settle(on(FROM))).isEqualTo(Change.nothing());
    }

    @Test
    @Rule("MEN-32")
    void goesOnWhenTheOrganisationComesBetween() {
        Change<Pair> look = pair.look(true, on(FROM));

        assertThat(after(look).barred()).isTrue();
        assertThat(after(look).active()).isTrue();
        assertThat(look.events()).isEmpty();
        assertThat(look.resumeAt()).isEqualTo(UNTIL.atStartOfDay(OSLO).toInstant());
        assertThat(after(look).look(true, on(FROM))).isEqualTo(Change.nothing());
        assertThat(after(after(look).look(false, on(FROM)))).isEqualTo(pair);
        assertThat(ended.look(true, on(FROM))).isEqualTo(Change.nothing());
    }

    static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(OSLO).toInstant(), OSLO);
    }

    static Pair after(Change<Pair> change) {
        return Objects.requireNonNull(change.state());
    }

    private static void refused(String code, ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(code, Problem::code);
    }
}
