package no.likeverd.messaging.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateType;
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
     * Publishes what is due.
     *
     * @return the documents all of whose events the broker has
     */
    List<DueDocument<?>> publish(List<DueDocument<?>> due) {
        List<DueDocument<?>> acknowledged = publishDeltas(due);
        List<DueDocument<?>> withSnapshot = acknowledged.stream()
                .filter(document -> document.type().snapshot() != null)
                .toList();
        if (!withSnapshot.isEmpty() && !publishSnapshots(withSnapshot)) {
            Set<DueDocument<?>> unpublished = new HashSet<>(withSnapshot);
            return acknowledged.stream().filter(d -> !unpublished.contains(d)).toList();
        }
        return acknowledged;
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

    /** Stops at a record that fails at once: the broker is away, and every further one would block until it times out. */
    private List<DueDocument<?>> publishDeltas(List<DueDocument<?>> due) {
        List<Sent> sent = new ArrayList<>(due.size());
        for (DueDocument<?> document : due) {
            Sent latest = send(document);
            sent.add(latest);
            if (latest.failedAtOnce()) {
                break;
            }
        }
        if (!producers.settled(
                deltas,
                sent.stream().flatMap(one -> one.acknowledgements().stream()).toList())) {
            deltas.close(
                    Duration.ZERO); // what it still holds fails now; what arrives all the same is known by its count
            deltas = producers.forDeltas();
        }
        return sent.stream()
                .filter(Sent::acknowledged)
                .<DueDocument<?>>map(Sent::document)
                .toList();
    }

    /** Sends a document's records up to the first that fails at once. */
    private Sent send(DueDocument<?> document) {
        Sent sent = new Sent(document, new ArrayList<>());
        for (ProducerRecord<String, byte[]> delta : document.deltas()) {
            sent.acknowledgements().add(deltas.send(delta));
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
                sent.add(producer.send(snapshotOf(document)));
            }
            producer.commitTransaction();
            return sent.stream().allMatch(Publisher::acknowledged);
        } catch (KafkaException e) {
            closeSnapshots();
            return false;
        }
    }

    private <S> ProducerRecord<String, byte[]> snapshotOf(DueDocument<S> document) {
        AggregateType<S> type = document.type();
        var snapshot = type.snapshot();
        if (snapshot == null) {
            throw new IllegalStateException(type.name() + " has no snapshot");
        }
        Aggregate<S> aggregate = document.aggregate();
        return Wire.snapshot(type, aggregate, snapshot.apply(aggregate), clock.instant());
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
        closeSnapshots();
    }
}
