package no.likeverd.messaging.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.likeverd.messaging.simulation.FakeBroker.Stored;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** A consumer group of one topic: who owns its partition, and how far it has committed. */
final class Group {

    private final World world;
    private final String topic;
    private int owner;
    private int generation;
    private int committed;

    Group(World world, String topic) {
        this.world = world;
        this.topic = topic;
    }

    /** The partition moves, and who had it may still be at work. */
    void rebalance(int to) {
        owner = to;
        generation++;
    }

    boolean caughtUp() {
        return committed == world.broker.end(topic);
    }

    @Override
    public String toString() {
        return "%s: %d of %d by instance %d".formatted(topic, committed, world.broker.end(topic), owner);
    }

    /** What one instance does as long as it lives: takes record after record while the partition is its own. */
    void consume(int instance, Consumer<Message<byte[]>> consumer) {
        int joined = -1;
        int position = 0;
        while (true) {
            world.schedule.step();
            if (owner != instance) {
                joined = -1;
                continue;
            }
            if (joined != generation) {
                joined = generation;
                position = committed;
            }
            var next = world.broker.read(topic, position);
            if (next.isPresent() && take(next.get(), consumer, joined, position + 1)) {
                position++;
            }
        }
    }

    /** False when the record has to be tried again: the database was away. */
    private boolean take(Stored stored, Consumer<Message<byte[]>> consumer, int joined, int next) {
        if (world.mutant == Mutant.COMMIT_BEFORE_PARK) {
            commit(joined, next);
        }
        if (!world.broker.aborted(stored)) {
            try {
                consumer.accept(message(stored));
            } catch (com.mongodb.MongoException e) {
                world.failed(e);
                return false;
            }
        }
        commit(joined, next);
        return true;
    }

    private void commit(int joined, int next) {
        world.schedule.step();
        boolean arrives = !world.broker.away && !(world.broker.faulty && world.schedule.chance(12));
        if (joined == generation && arrives) {
            committed = next;
        } else if (joined == generation) {
            generation++; // it was thrown out and joins again
        }
        world.schedule.step();
    }

    private Message<byte[]> message(Stored stored) {
        Map<String, Object> headers = new HashMap<>();
        stored.message().headers().forEach(header -> headers.put(header.key(), header.value()));
        headers.put(KafkaHeaders.RECEIVED_TOPIC, topic);
        return new GenericMessage<>(stored.message().value(), headers);
    }
}
