package no.likeverd.mentor.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private final Engagement inOne = Engagement.NONE.answer("pair-1", true);

    @Test
    void takesAPairWhenFreeAndWilling() {
        assertThat(inOne.in("pair-1")).isTrue();
        assertThat(inOne.free()).isFalse();
        assertThat(inOne.in("pair-2")).isFalse();
    }

    @Test
    @Rule("MEN-20")
    void refusesASecondPairForGood() {
        Engagement refused = inOne.answer("pair-2", true);

        assertThat(refused.in("pair-1")).isTrue();
        assertThat(refused.release("pair-1").answer("pair-2", true).free()).isTrue();
    }

    @Test
    @Rule("MEN-21")
    void lateRepeatHearsTheAnswerThatWasGiven() {
        assertThat(inOne.answer("pair-1", false)).isEqualTo(inOne);
        assertThat(inOne.release("pair-1").answer("pair-1", true).free()).isTrue();
        Engagement unwilling = Engagement.NONE.answer("pair-1", false);
        assertThat(unwilling.free()).isTrue();
        assertThat(unwilling.answer("pair-1", true)).isEqualTo(unwilling);
    }

    @Test
    void isReleasedFromItsOwnPairOnly() {
        assertThat(inOne.release("pair-2")).isEqualTo(inOne);
        assertThat(inOne.release("pair-1").free()).isTrue();
        assertThat(inOne.release("pair-1").release("pair-1")).isEqualTo(inOne.release("pair-1"));
    }

    @Test
    void remembersTheLastFiftyAnswers() {
        Engagement many = Engagement.NONE;
        for (int pair = 0; pair < 60; pair++) {
            many = many.answer("pair-" + pair, false);
        }

        assertThat(many.closed()).hasSize(50).startsWith("pair-10").endsWith("pair-59");
    }
}
