package no.likeverd.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbbaTest {

    private final List<String> order = new ArrayList<>();

    @Test
    void measuresForthAndBack() throws Exception {
        new Abba(0, 3).measure(List.of(subject("a"), subject("b")));

        assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
    }

    @Test
    void leavesWarmUpsOut() throws Exception {
        Measurements all = new Abba(2, 1).measure(List.of(subject("a")));

        assertThat(order).hasSize(3);
        assertThat(all.series().get("a").measured()).hasSize(1);
    }

    @Test
    void knowsTheMiddleOfAnEvenAndOfAnOddNumber() {
        assertThat(Series.Spread.of(4, 1, 3)).isEqualTo(new Series.Spread(3, 1, 4));
        assertThat(Series.Spread.of(4, 1, 3, 2).median()).isEqualTo(2.5);
    }

    @Test
    void comparesOnlyWhatWasMeasured() throws Exception {
        Measurements all = new Abba(0, 1).measure(List.of(subject("a"), subject("b")));

        Aim aim = all.ratio("a", "b", 0.5);

        assertThat(aim.value()).isPositive();
        assertThat(aim.met()).isEqualTo(aim.value() >= 0.5);
        assertThatThrownBy(() -> all.ratio("a", "c", 1)).hasMessageContaining("c");
    }

    private Subject subject(String name) {
        return new Subject() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long work() {
                order.add(name);
                return 1;
            }
        };
    }
}
