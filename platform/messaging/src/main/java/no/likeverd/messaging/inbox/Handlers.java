package no.likeverd.messaging.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.WireFormat;
import org.jspecify.annotations.Nullable;

/** What a projection does with each type of event; types it does not name only advance it. */
public final class Handlers<S> {

    /** Turns what is known of the source, and an event, into what is known afterwards. */
    @FunctionalInterface
    public interface Handler<S, T> {
        @Nullable S apply(@Nullable S known, Event<T> event);
    }

    private final Map<String, BiFunction<Optional<S>, Envelope, Optional<S>>> byType = new HashMap<>();

    public <T> Handlers<S> on(String type, Class<T> data, Handler<S, T> handler) {
        byType.put(
                type,
                (known, envelope) -> Optional.ofNullable(handler.apply(
                        known.orElse(null), new Event<>(envelope, WireFormat.read(envelope.data(), data)))));
        return this;
    }

    /** Does something about an event and keeps what is known as it is. */
    void onAny(String type, Consumer<Envelope> action) {
        byType.put(type, (known, envelope) -> {
            action.accept(envelope);
            return known;
        });
    }

    boolean names(String type) {
        return byType.containsKey(type);
    }

    Optional<S> apply(Optional<S> known, Envelope envelope) {
        var handler = byType.get(envelope.type());
        return handler == null ? known : handler.apply(known, envelope);
    }
}
