package no.likeverd.messaging.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Topics of one partition each, a coordinator of transactions, and committed offsets; all of it survives everything. */
final class FakeBroker {

    /** Records that become visible together, or never. */
    static final class Transaction {
        boolean open = true;
        boolean aborted;
    }

    /** A record at its place in the log. */
    record Stored(
            ProducerRecord<String, byte[]> message,
            @Nullable Transaction transaction) {
        private boolean pending() {
            return transaction != null && transaction.open;
        }

        private boolean aborted() {
            return transaction != null && transaction.aborted;
        }
    }

    final Schedule schedule;
    final Mutant mutant;
    final List<ProducerRecord<String, byte[]>> late = new ArrayList<>();
    private final Map<String, List<Stored>> topics = new HashMap<>();
    boolean away;
    boolean faulty;
    private int epoch;
    private @Nullable Transaction current;

    FakeBroker(Schedule schedule, Mutant mutant) {
        this.schedule = schedule;
        this.mutant = mutant;
    }

    Producer<String, byte[]> forDeltas() {
        return new DeltaProducer(this).proxy();
    }

    Producer<String, byte[]> forSnapshots() {
        return new SnapshotProducer(this).proxy();
    }

    void append(ProducerRecord<String, byte[]> message, @Nullable Transaction transaction) {
        log(message.topic()).add(new Stored(message, transaction));
    }

    /** A request that its sender has given up arrives after all. */
    void deliverLate() {
        if (!late.isEmpty()) {
            append(late.removeFirst(), null);
        }
    }

    /** Takes over the transactional id: what its last user left open is void, and that user fenced off. */
    int takeOver() {
        if (current != null && current.open && mutant != Mutant.NO_FENCING) {
            abort(current);
        }
        return ++epoch;
    }

    Transaction begin() {
        current = new Transaction();
        return current;
    }

    static void abort(Transaction transaction) {
        transaction.open = false;
        transaction.aborted = true;
    }

    boolean fencedOff(int producerEpoch) {
        return producerEpoch != epoch && mutant != Mutant.NO_FENCING;
    }

    /** The record at a place, as a reader of committed records sees it; empty while there is none or it is undecided. */
    Optional<Stored> read(String topic, int offset) {
        List<Stored> log = log(topic);
        return offset < log.size() && log.subList(0, offset + 1).stream().noneMatch(Stored::pending)
                ? Optional.of(log.get(offset))
                : Optional.empty();
    }

    int end(String topic) {
        return log(topic).size();
    }

    boolean aborted(Stored stored) {
        return stored.aborted();
    }

    List<ProducerRecord<String, byte[]>> committed(String topic) {
        return log(topic).stream()
                .filter(stored -> !stored.pending() && !stored.aborted())
                .map(Stored::message)
                .toList();
    }

    private List<Stored> log(String topic) {
        return topics.computeIfAbsent(topic, t -> new ArrayList<>());
    }
}
