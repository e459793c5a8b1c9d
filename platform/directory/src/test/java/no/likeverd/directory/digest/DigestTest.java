package no.likeverd.directory.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

/** What a digest decides, moment by moment. */
class DigestTest {

    private static final String WHO = "p-1";
    private static final Instant SEVEN = Instant.parse("2026-11-30T06:00:00Z");
    private static final String TODAY = WHO + "_2026-11-30";
    private static final Count ONE = new Count(1, 0, LocalDate.of(2026, 12, 2));

    private final Digest chosen =
            Digest.NOT_CHOSEN.chosen(new DigestForm(Frequency.WORKDAYS, Language.NB), SEVEN.minusSeconds(60));

    @Test
    @Rule("DIR-32")
    void asksOnceOnADay() {
        Change<Digest> asked = chosen.go(WHO, SEVEN, true, "a");

        assertThat(asked.events()).containsExactly(new DigestDueV1(TODAY, WHO, SEVEN, SEVEN.plus(Digest.TO_ANSWER)));
        Digest state = state(asked);
        assertThat(state.go(WHO, SEVEN.plusSeconds(1), true, "b").state()).isNull();
        Digest again = state.chosen(new DigestForm(Frequency.MONDAYS, Language.EN), SEVEN.minusSeconds(1));
        assertThat(again.with(Objects.requireNonNull(again.round()).ended(Round.Status.SENT, null))
                        .go(WHO, SEVEN, true, "c")
                        .events())
                .isEmpty();
    }

    @Test
    @Rule("DIR-32")
    void letsTheDayBeWhenTheMorningIsOverOrNobodyCanBeReached() {
        Change<Digest> late = chosen.go(WHO, SEVEN.plus(Schedule.STILL_MORNING), true, "a");
        assertThat(late.events()).isEmpty();
        assertThat(state(late).next()).isEqualTo(SEVEN.plus(Duration.ofDays(1)));
        assertThat(chosen.go(WHO, SEVEN, false, "a").events()).isEmpty();
        assertThat(chosen.go(WHO, SEVEN.minusSeconds(1), true, "a").state()).isNull();
    }

    @Test
    @Rule("DIR-33")
    void sendsWhenAllHaveAnsweredOrTheTimeIsUp() {
        Digest asked = state(chosen.go(WHO, SEVEN, true, "a"));
        Digest some = state(asked.answered(TODAY, "ladder", ONE));
        assertThat(some.go(WHO, SEVEN.plusSeconds(5), true, "b").state()).isNull();
        assertThat(claim(state(some.go(WHO, SEVEN.plus(Digest.TO_ANSWER), true, "b"))))
                .isEqualTo("b");

        Digest all = some;
        for (String part : Round.PARTS) {
            Change<Digest> answered = all.answered(TODAY, part, ONE);
            all = answered.state() == null ? all : state(answered);
        }
        assertThat(claim(state(all.go(WHO, SEVEN.plusSeconds(5), true, "b")))).isEqualTo("b");
    }

    @Test
    @Rule("DIR-33")
    void anAnswerCountsOnceAndOnlyForItsDay() {
        Digest asked = state(chosen.go(WHO, SEVEN, true, "a"));
        assertThat(asked.answered(WHO + "_2026-11-27", "ladder", ONE).state()).isNull();
        Digest some = state(asked.answered(TODAY, "ladder", ONE));
        assertThat(some.answered(TODAY, "ladder", new Count(9, 9, null)).state())
                .isNull();
        Digest off = some.chosen(new DigestForm(Frequency.OFF, Language.NB), SEVEN);
        assertThat(off.answered(TODAY, "mentor", ONE).state()).isNull();
        assertThat(off.go(WHO, SEVEN.plus(Duration.ofDays(9)), true, "b").state())
                .isNull();
    }

    @Test
    @Rule("DIR-38")
    void oneThatIsWantedNowIsAskedForAtOnceAndTheDaysComesAllTheSame() {
        Instant early = SEVEN.minusSeconds(60);
        Change<Digest> wanted = chosen.wantedNow(WHO, early);
        assertThat(wanted.events())
                .containsExactly(new DigestDueV1(TODAY + "_065900", WHO, early, early.plus(Digest.TO_ANSWER)));
        Digest asked = state(wanted);
        assertThat(asked.answered(TODAY, "ladder", ONE).state()).isNull();
        assertThatThrownBy(() -> asked.wantedNow(WHO, early.plusSeconds(1)))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("DIGEST_UNDER_WAY"));

        Digest sent = asked.with(Objects.requireNonNull(asked.round()).ended(Round.Status.SENT, null));
        assertThatThrownBy(() -> sent.wantedNow(WHO, early.plusSeconds(59)))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("ASKED_JUST_NOW"));
        assertThat(sent.go(WHO, SEVEN, true, "a").events()).hasSize(1);
        assertThat(state(sent.wantedNow(WHO, early.plusSeconds(60))).next()).isEqualTo(SEVEN);
    }

    @Test
    @Rule("DIR-34")
    void whatIsClaimedIsLetAloneUntilTheTryIsOver() {
        Digest some = state(state(chosen.go(WHO, SEVEN, true, "a")).answered(TODAY, "ladder", ONE));
        Instant up = SEVEN.plus(Digest.TO_ANSWER);
        Digest sending = state(some.go(WHO, up, true, "b"));
        assertThat(sending.go(WHO, up.plusSeconds(1), true, "c").state()).isNull();
        assertThat(claim(state(sending.go(WHO, up.plus(Digest.TO_SEND), true, "c"))))
                .isEqualTo("c");
    }

    private static Digest state(Change<Digest> change) {
        return Objects.requireNonNull(change.state());
    }

    private static String claim(Digest digest) {
        Round round = Objects.requireNonNull(digest.round());
        assertThat(round.status()).isEqualTo(Round.Status.SENDING);
        return Objects.requireNonNull(round.claim());
    }
}
