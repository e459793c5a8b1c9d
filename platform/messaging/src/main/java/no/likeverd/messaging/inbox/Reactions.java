package no.likeverd.messaging.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.event.WireFormat;

/**
 * What a service does about each type of event: a command to one of its own aggregates. Types it does not name only
 * advance.
 */
public final class Reactions {

    /**
     * Carries out what follows from an event. Called in order per source, and again after a crash or when it has to wait:
     * the key makes the command repeatable.
     */
    @FunctionalInterface
    public interface Reaction<T> {
        void to(Event<T> event, CommandKey key);
    }

    private final Map<String, BiConsumer<Envelope, CommandKey>> byType = new HashMap<>();

    public <T> Reactions on(String type, Class<T> data, Reaction<T> reaction) {
        byType.put(
                type,
                (envelope, key) -> reaction.to(new Event<>(envelope, WireFormat.read(envelope.data(), data)), key));
        return this;
    }

    /** As handlers of a projection that keeps nothing but how far each source has come. */
    Handlers<Reached> handlers(String consumer) {
        Handlers<Reached> handlers = new Handlers<>();
        byType.forEach((type, reaction) -> handlers.onAny(type, envelope -> {
            // the event's id is unique, but only a source's own events are this key's
            CommandKey key = CommandKey.of("event:" + consumer, envelope.source() + "|" + envelope.id());
            reaction.accept(envelope, key);
        }));
        return handlers;
    }

    /** What a reaction keeps of a source: nothing. */
    record Reached() {}
}
