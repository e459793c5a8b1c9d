package no.likeverd.messaging.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends events and says which documents the broker has acknowledged entirely. Snapshots go in a transaction under a
 * fenced id, so that a relay that was frozen and thaws cannot put an old state last.
 */
final class Publisher implements AutoCloseable {

    private final Producers producers;
    private final Clock clock;
    private Producer<String, byte[]> deltas;
    private @Nullable Producer<String, byte[]> backlog;
    private @Nullable Producer<String, byte[]> snapshots;

    Publisher(Producers producers, Clock clock) {
        this.producers = producers;
        this.clock = clock;
        this.deltas = producers.forDeltas();
    }

    /** Whether snapshots can go out: this publisher has fenced the others off and knows of nobody who did after it. */
    boolean fences() {
        return snapshots != null;
    }

    /**
     * Fences off every other publisher of this service. Only what is read from the documents afterwards may go out as a
     * snapshot: until then somebody else could publish a newer one.
     */
    void fence() {
        closeSnapshots();
        Producer<String, byte[]> producer = producers.forSnapshots();
        try {
            producer.initTransactions();
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
        snapshots = producer;
    }

    /**
     * Sends what is due and does not wait for it, so that the next batch can be read meanwhile. It stops at a record that fails
     * at once: the broker is away, and every further one would block until it times out.
     *
     * @param manyWait whether quantity counts more than the time that each takes
     */
    Batch begin(List<DueDocument<?>> due, boolean manyWait) {
        Producer<String, byte[]> by = manyWait ? forBacklog() : deltas;
        List<Sent> sent = new ArrayList<>(due.size());
        for (DueDocument<?> document : due) {
            Sent latest = send(document, by);
            sent.add(latest);
            if (latest.failedAtOnce()) {
                break;
            }
        }
        return new Batch(sent, by);
    }

    private Producer<String, byte[]> forBacklog() {
        Producer<String, byte[]> there = backlog;
        if (there == null) {
            there = producers.forBacklog();
            backlog = there;
        }
        return there;
    }

    /**
     * Waits for a batch, and lets its snapshots follow.
     *
     * @return the documents all of whose events the broker has, and their snapshots
     */
    List<DueDocument<?>> finish(Batch batch) {
        List<DueDocument<?>> acknowledged = settled(batch);
        List<DueDocument<?>> withSnapshot = acknowledged.stream()
                .filter(document -> document.type().snapshot() != null)
                .toList();
        if (!withSnapshot.isEmpty() && !publishSnapshots(withSnapshot)) {
            Set<DueDocument<?>> unpublished = new HashSet<>(withSnapshot);
            return acknowledged.stream().filter(d -> !unpublished.contains(d)).toList();
        }
        return acknowledged;
    }

    /** Documents whose events are on their way by one producer. */
    static final class Batch {

        private final List<Sent> sent;
        private final Producer<String, byte[]> by;

        private Batch(List<Sent> sent, Producer<String, byte[]> by) {
            this.sent = sent;
            this.by = by;
        }

        /** Whether the broker takes nothing, so that nothing more should be read for it. */
        boolean failedAtOnce() {
            return sent.getLast().failedAtOnce();
        }

        int size() {
            return sent.size();
        }
    }

    /** A document on its way, with what the broker says of each of its records. */
    private record Sent(DueDocument<?> document, List<Future<RecordMetadata>> acknowledgements) {
        boolean acknowledged() {
            return acknowledgements.stream().allMatch(Publisher::acknowledged);
        }

        boolean failedAtOnce() {
            return !acknowledgements.isEmpty() && acknowledgements.getLast().state() == Future.State.FAILED;
        }
    }

    private List<DueDocument<?>> settled(Batch batch) {
        List<Future<RecordMetadata>> each = batch.sent.stream()
                .flatMap(one -> one.acknowledgements().stream())
                .toList();
        if (!producers.settled(batch.by, each)) {
            replace(batch.by);
        }
        return batch.sent.stream()
                .filter(Sent::acknowledged)
                .<DueDocument<?>>map(Sent::document)
                .toList();
    }

    /** What a stuck producer still holds fails now; what arrives all the same is known by its count. */
    private void replace(Producer<String, byte[]> stuck) {
        if (stuck == deltas) {
            deltas.close(Duration.ZERO);
            deltas = producers.forDeltas();
        } else if (stuck == backlog) {
            stuck.close(Duration.ZERO);
            backlog = null;
        }
    }

    /** Sends a document's records up to the first that fails at once. */
    private static Sent send(DueDocument<?> document, Producer<String, byte[]> by) {
        Sent sent = new Sent(document, new ArrayList<>());
        for (ProducerRecord<String, byte[]> delta : document.deltas()) {
            sent.acknowledgements().add(by.send(delta));
            if (sent.failedAtOnce()) {
                break;
            }
        }
        return sent;
    }

    private boolean publishSnapshots(List<DueDocument<?>> documents) {
        Producer<String, byte[]> producer = snapshots;
        if (producer == null) {
            return false;
        }
        try {
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (DueDocument<?> document : documents) {
                sent.add(producer.send(document.snapshot(clock.instant())));
            }
            producer.commitTransaction();
            return sent.stream().allMatch(Publisher::acknowledged);
        } catch (KafkaException e) {
            closeSnapshots();
            return false;
        }
    }

    /** Forgets the transactional producer: before the next snapshot everybody is fenced off anew. */
    void closeSnapshots() {
        if (snapshots != null) {
            snapshots.close(Duration.ZERO);
            snapshots = null;
        }
    }

    private static boolean acknowledged(Future<RecordMetadata> sent) {
        try {
            return sent.get().hasOffset();
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        deltas.close(Duration.ofSeconds(2));
        if (backlog != null) {
            backlog.close(Duration.ofSeconds(2));
        }
        closeSnapshots();
    }
}
