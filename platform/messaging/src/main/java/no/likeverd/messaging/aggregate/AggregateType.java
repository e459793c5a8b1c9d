package no.likeverd.messaging.aggregate;

import java.util.List;
import java.util.function.Function;
import no.likeverd.messaging.event.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A kind of aggregate: where its documents live and where its events go.
 *
 * @param service owner, as in topics: {@code resource-center}
 * @param name in topics and as the collection: {@code expert-calendar}
 * @param state record that holds the state
 * @param snapshot turns state into the wire record of the compacted topic; absent where nobody needs present state
 * @param indexes fields of the state to index, for example {@code state.unitId}
 */
public record AggregateType<S>(
        String service,
        String name,
        Class<S> state,
        @Nullable Function<Aggregate<S>, Object> snapshot,
        List<String> indexes) {

    public static <S> AggregateType<S> of(String service, String name, Class<S> state) {
        return new AggregateType<>(service, name, state, null, List.of());
    }

    public AggregateType<S> withSnapshot(Function<Aggregate<S>, Object> wire) {
        return new AggregateType<>(service, name, state, wire, indexes);
    }

    public AggregateType<S> indexedBy(String... fields) {
        return new AggregateType<>(service, name, state, snapshot, List.of(fields));
    }

    public String collection() {
        return name.replace('-', '_');
    }

    public String source() {
        return "/" + service + "/" + name;
    }

    public String eventsTopic() {
        return Topics.events(service, name);
    }

    public String stateTopic() {
        return Topics.state(service, name);
    }
}
