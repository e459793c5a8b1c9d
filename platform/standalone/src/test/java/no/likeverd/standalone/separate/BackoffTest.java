package no.likeverd.standalone.separate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void waitsLongerEachTimeUpToALimit() {
        assertThat(backoff.afterEnd(Duration.ZERO)).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.afterEnd(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backoff.afterEnd(Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(2));
        assertThat(backoff.afterEnd(Duration.ZERO)).isEqualTo(Duration.ofSeconds(4));
        assertThat(backoff.afterEnd(Duration.ZERO)).isEqualTo(Duration.ofSeconds(8));
        assertThat(backoff.afterEnd(Duration.ZERO)).isEqualTo(Backoff.LONGEST);
        assertThat(backoff.afterEnd(Duration.ZERO)).isEqualTo(Backoff.LONGEST);
    }

    @Test
    void forgetsEarlyEndsOfWhatThenStayedReady() {
        backoff.afterEnd(Duration.ZERO);
        backoff.afterEnd(Duration.ZERO);

        assertThat(backoff.afterEnd(Backoff.STABLE)).isEqualTo(Backoff.SHORTEST);
    }
}
