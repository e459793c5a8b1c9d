package no.likeverd.messaging.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells the relay at once which documents have new events. Only a hint: bounded, lost in a crash, dropped when full; the
 * relay's sweep is what nothing escapes.
 */
public final class HandOff {

    /** A document that has something to publish. */
    public record Due(AggregateStore<?> store, String id) {}

    private final BlockingQueue<Due> queue = new ArrayBlockingQueue<>(20_000);

    void offer(AggregateStore<?> store, String id) {
        boolean taken = queue.offer(new Due(store, id));
        assert taken || queue.remainingCapacity() == 0 : "only a full queue refuses";
    }

    /** What is due now; waits for the first at most so long, takes what else is there. */
    public List<Due> take(long millis, int most) throws InterruptedException {
        List<Due> due = new ArrayList<>();
        @Nullable Due first = queue.poll(millis, TimeUnit.MILLISECONDS);
        if (first != null) {
            due.add(first);
            queue.drainTo(due, most - 1);
        }
        return due;
    }
}
