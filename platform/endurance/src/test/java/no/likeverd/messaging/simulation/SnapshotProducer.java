package no.likeverd.messaging.simulation;

import java.util.concurrent.CompletableFuture;
import no.likeverd.messaging.simulation.FakeBroker.Transaction;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A producer with a transactional id: of several, the one initialised last. */
@SuppressWarnings("unchecked") // the client's generic types, seen from a proxy
final class SnapshotProducer {

    private final FakeBroker broker;
    private int epoch;
    private @Nullable Transaction transaction;

    SnapshotProducer(FakeBroker broker) {
        this.broker = broker;
    }

    Producer<String, byte[]> proxy() {
        return Fake.of(Producer.class, (method, arguments, self) -> switch (method) {
            case "initTransactions" -> initialise(self);
            case "beginTransaction" -> begin(self);
            case "send" -> send((ProducerRecord<String, byte[]>) arguments[0]);
            case "commitTransaction" -> commit(self);
            case "close" -> self;
            default -> throw Fake.unknown(method);
        });
    }

    private Object initialise(Object self) {
        reach();
        if (broker.mutant != Mutant.FENCED_AFTER_READING) {
            epoch = broker.takeOver();
        }
        broker.schedule.step();
        return self;
    }

    private Object begin(Object self) {
        broker.schedule.step();
        if (broker.mutant == Mutant.FENCED_AFTER_READING && epoch == 0) {
            epoch = broker.takeOver();
        }
        requireNewest();
        transaction = broker.begin();
        return self;
    }

    private CompletableFuture<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        reach();
        requireNewest();
        broker.append(message, broker.mutant == Mutant.NO_FENCING ? null : transaction);
        return CompletableFuture.completedFuture(DeltaProducer.metadata(message));
    }

    private Object commit(Object self) {
        reach();
        requireNewest();
        transaction.open = false;
        broker.schedule.step();
        if (broker.faulty && broker.schedule.chance(24)) {
            throw new TimeoutException("nobody knows whether it is committed");
        }
        return self;
    }

    private void reach() {
        broker.schedule.step();
        if (broker.away || (broker.faulty && broker.schedule.chance(40))) {
            throw new TimeoutException("no answer");
        }
    }

    private void requireNewest() {
        if (broker.fencedOff(epoch)) {
            throw new ProducerFencedException("another took over");
        }
    }
}
