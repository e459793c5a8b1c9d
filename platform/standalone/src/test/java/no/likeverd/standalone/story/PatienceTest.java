package no.likeverd.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksAgainUntilItIsTrue() {
        Patience patience = new Patience(Duration.ofSeconds(10));

        Answer answer = patience.expect("the third answer", this::next, third -> third.is(203));

        assertThat(answer.status()).isEqualTo(203);
        assertThat(asked).hasValue(3);
    }

    @Test
    void saysWhatCameInsteadWhenItIsNeverTrue() {
        Patience patience = new Patience(Duration.ZERO);

        assertThatThrownBy(() -> patience.expect("a wonder", this::next, wonder -> false))
                .isInstanceOf(Unexpected.class)
                .hasMessage("expected a wonder within 0 s; came: 201 from GET /x");
    }

    @Test
    void waitsForPartsThatHaveNotHeardOfEverybody() {
        Patience patience = new Patience(Duration.ofSeconds(10));

        Answer answer = patience.askWhenKnown(() -> asked.incrementAndGet() < 3
                ? Answer.of("GET /x", 403, "{\"code\":\"NOT_YET_KNOWN\"}")
                : Answer.of("GET /x", 200, ""));

        assertThat(answer.status()).isEqualTo(200);
    }

    private Answer next() {
        return Answer.of("GET /x", 200 + asked.incrementAndGet(), "{}");
    }
}
