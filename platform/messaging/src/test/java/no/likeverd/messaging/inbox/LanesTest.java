package no.likeverd.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LanesTest {

    private static final int KEYS = 40;
    private static final int EACH = 500;

    @Test
    @Rule("MSG-34")
    void everythingIsHandledAndThatOfOneKeyInItsOrder() {
        Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
        try (Lanes<Thing> lanes =
                new Lanes<>(4, thing -> handled.computeIfAbsent(thing.key(), key -> new CopyOnWriteArrayList<>())
                        .add(thing.number()))) {
            for (int number = 0; number < EACH; number++) {
                for (int key = 0; key < KEYS; key++) {
                    lanes.put("key-" + key, new Thing("key-" + key, number));
                }
            }
            lanes.finish();
        }

        List<Integer> inOrder = IntStream.range(0, EACH).boxed().toList();
        assertThat(handled).hasSize(KEYS);
        assertThat(handled.values()).allSatisfy(numbers -> assertThat(numbers).isEqualTo(inOrder));
    }

    @Test
    @Rule("MSG-34")
    void whoeverBringsHearsOfAFailureEvenWhenTheLaneIsFull() {
        CountDownLatch full = new CountDownLatch(1);
        try (Lanes<Integer> lanes = new Lanes<>(1, number -> {
            await(full);
            throw new IllegalArgumentException("cannot be handled");
        })) {
            assertThatThrownBy(() -> {
                        for (int number = 0; ; number++) {
                            if (number == EACH) {
                                full.countDown();
                            }
                            lanes.put("key", number);
                        }
                    })
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(lanes::finish).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @Rule("MSG-34")
    void whoClosesMidwayLeavesNobodyAtWork() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean letGo = new AtomicBoolean();
        Lanes<Integer> lanes = new Lanes<>(2, number -> {
            begun.countDown();
            try {
                await(never);
            } finally {
                letGo.set(true);
            }
        });
        lanes.put("key", 1);
        await(begun);

        lanes.close();

        assertThat(letGo).isTrue();
    }

    private record Thing(String key, int number) {}

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
