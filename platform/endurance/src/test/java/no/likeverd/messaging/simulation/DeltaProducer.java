package no.likeverd.messaging.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Sends what it has gathered, now or at a flush; a record arrives and is acknowledged, or one of both, or neither. */
@SuppressWarnings("unchecked") // the client's generic types, seen from a proxy
final class DeltaProducer {

    private record Sending(ProducerRecord<String, byte[]> message, CompletableFuture<RecordMetadata> acknowledgement) {}

    private final FakeBroker broker;
    private final Deque<Sending> gathered = new ArrayDeque<>();

    DeltaProducer(FakeBroker broker) {
        this.broker = broker;
    }

    Producer<String, byte[]> proxy() {
        return Fake.of(Producer.class, (method, arguments, self) -> switch (method) {
            case "send" -> send((ProducerRecord<String, byte[]>) arguments[0]);
            case "flush" -> flush(self);
            case "close" -> self;
            default -> throw Fake.unknown(method);
        });
    }

    private CompletableFuture<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        broker.schedule.step();
        Sending sending = new Sending(message, new CompletableFuture<>());
        gathered.add(sending);
        if (broker.mutant == Mutant.TRIM_BEFORE_ACKNOWLEDGEMENT) {
            sending.acknowledgement.complete(metadata(message));
        } else if (broker.schedule.chance(3)) {
            deliver(gathered.removeFirst());
        }
        return sending.acknowledgement;
    }

    private Object flush(Object self) {
        if (broker.mutant == Mutant.TRIM_BEFORE_ACKNOWLEDGEMENT && broker.schedule.chance(2)) {
            return self; // it is on its way, later
        }
        while (!gathered.isEmpty()) {
            deliver(gathered.removeFirst());
        }
        return self;
    }

    private void deliver(Sending sending) {
        broker.schedule.step();
        int fate = broker.faulty ? broker.schedule.random.nextInt(24) : 24;
        if (broker.away || fate == 0) {
            fail(sending);
        } else if (fate == 1) {
            broker.late.add(sending.message);
            fail(sending);
        } else {
            broker.append(sending.message, null);
            broker.schedule.step();
            if (fate == 2) {
                fail(sending);
            } else {
                sending.acknowledgement.complete(metadata(sending.message));
            }
        }
    }

    private static void fail(Sending sending) {
        sending.acknowledgement.completeExceptionally(new TimeoutException("no acknowledgement"));
    }

    static RecordMetadata metadata(ProducerRecord<String, byte[]> message) {
        return new RecordMetadata(new TopicPartition(message.topic(), 0), 0, 0, 0, 0, 0);
    }
}
