package no.likeverd.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AimTest {

    @Test
    void isMetOnTheRightSideOfItsBound() {
        assertThat(Aim.atLeast("rate", 0.9, 0.9, "").met()).isTrue();
        assertThat(Aim.atLeast("rate", 0.89, 0.9, "").met()).isFalse();
        assertThat(Aim.atMost("time", 5, 5, " ms").met()).isTrue();
        assertThat(Aim.atMost("time", 5.1, 5, " ms").met()).isFalse();
    }

    @Test
    void saysLoudlyWhenItIsMissed() {
        assertThat(Aim.atMost("time", 6, 5, " ms").sentence()).contains("6.00 ms", "≤ 5.00 ms", "MISSED");
    }

    @Test
    void decidesTheReport() {
        Report report = new Report("x").figure("time", "ms", 1, 2, 3).aim(Aim.atMost("time", 2, 5, " ms"));

        assertThat(report.allMet()).isTrue();
        assertThat(report.aim(Aim.atMost("time", 6, 5, " ms")).allMet()).isFalse();
        assertThat(report.table()).contains("time", "2.00 ms", "1.00 – 3.00");
        assertThat(report.json()).contains("\"bench\" : \"x\"", "\"median\" : 2.0", "\"met\" : false");
    }

    @Test
    void refusesWhatIsNoOption() {
        assertThatThrownBy(() -> Options.of("drain", "--quick")).hasMessageContaining("--quick");
        assertThatThrownBy(() -> Bench.run(Options.of("sleep"))).hasMessageContaining("sleep");
        assertThat(Options.of("drain", "--events", "10", "--strict").strict()).isTrue();
    }
}
