package no.likeverd.messaging.inbox;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.messaging.Message;

/** Makes a service's consumers and retries what is parked for them. */
public final class Inbox {

    private final MongoDatabase database;
    private final ParkedRecords parked;
    private final InboxMetrics metrics;
    private final Clock clock;
    private final Map<String, EventStream<?>> streams = new ConcurrentHashMap<>();

    public Inbox(MongoDatabase database, ParkedRecords parked, InboxMetrics metrics, Clock clock) {
        this.database = database;
        this.parked = parked;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Where a projection of this type is kept; for queries. */
    public <S> ProjectionStore<S> projection(ProjectionType<S> type) {
        return new ProjectionStore<>(database, type);
    }

    /** A consumer that keeps a projection. */
    public <S> EventStream<S> stream(ProjectionStore<S> projection, Handlers<S> handlers) {
        return stream(projection, handlers, new Handlers<>());
    }

    /**
     * A consumer that keeps a projection of deltas and can be rebuilt after the deltas have expired.
     *
     * @param seeds how a snapshot becomes what all events up to it would have made
     */
    public <S> EventStream<S> stream(ProjectionStore<S> projection, Handlers<S> handlers, Handlers<S> seeds) {
        EventStream<S> stream = new EventStream<>(projection, handlers, seeds, parked, metrics, clock);
        streams.put(stream.name(), stream);
        metrics.announce(stream.name());
        return stream;
    }

    /**
     * A consumer that answers events with commands, each source's in order. It keeps how far it has come and nothing else,
     * so there is nothing to rebuild.
     *
     * @param name of the consumer, in metrics and parked records: {@code ladder.assessments}
     */
    public Consumer<Message<byte[]>> reaction(String name, Reactions reactions) {
        String collection = "reached_" + name.substring(name.indexOf('.') + 1).replace('-', '_');
        return stream(
                projection(ProjectionType.of(name, collection, Reactions.Reached.class)), reactions.handlers(name));
    }

    /** Retries the parked events of every consumer, source by source in order, until one of a source has to wait. */
    public void drain() {
        streams.values().forEach(this::drain);
        Map<String, List<ParkedRecord>> left =
                parked.all().stream().collect(Collectors.groupingBy(ParkedRecord::consumer));
        streams.keySet().forEach(consumer -> metrics.parked(consumer, left.getOrDefault(consumer, List.of())));
    }

    private void drain(EventStream<?> stream) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (ParkedRecord head : parked.heads(stream.name())) {
                moved |= stream.retry(head);
            }
        }
    }
}
