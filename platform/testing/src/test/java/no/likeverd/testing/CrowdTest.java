package no.likeverd.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrowdTest {

    private static final int MANY = 64;

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void allAreAtItAtTheSameMoment() {
        CyclicBarrier amidst = new CyclicBarrier(MANY);

        List<Boolean> met = Crowd.atOnce(MANY, number -> meetsAll(amidst));

        assertThat(met).hasSize(MANY).containsOnly(true);
    }

    private static boolean meetsAll(CyclicBarrier amidst) {
        try {
            return amidst.await(20, TimeUnit.SECONDS) < MANY;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            return false;
        }
    }

    @Test
    void whatEachCameToStandsWhereItStood() {
        List<String> outcomes = Crowd.atOnce(List.of("a", "b", "c", "d"), name -> name + "!");
        List<Integer> numbers = Crowd.atOnce(4, number -> number);

        assertThat(outcomes).containsExactly("a!", "b!", "c!", "d!");
        assertThat(numbers).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatOneOfThemThrowsIsAFailureAfterAllHaveActed() {
        AtomicInteger others = new AtomicInteger();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> Crowd.atOnce(MANY, number -> {
                    assertThat(number).isNotZero();
                    return others.incrementAndGet();
                }))
                .withRootCauseInstanceOf(AssertionError.class);

        assertThat(others).hasValue(MANY - 1);
    }

    @Race
    void roundsAreCountedFromOne(int round) {
        assertThat(round).isEqualTo(rounds.incrementAndGet());
    }
}
