package no.likeverd.messaging.inbox;

import java.util.List;

/**
 * A kind of projection: one document per source aggregate.
 *
 * @param name of the consumer, in metrics and parked records: {@code ladder.away}
 * @param collection where its documents live
 * @param state record that holds what is kept of the source
 * @param indexes fields to index, for example {@code state.personId}
 */
public record ProjectionType<S>(String name, String collection, Class<S> state, List<String> indexes) {

    public static <S> ProjectionType<S> of(String name, String collection, Class<S> state, String... indexes) {
        return new ProjectionType<>(name, collection, state, List.of(indexes));
    }
}
