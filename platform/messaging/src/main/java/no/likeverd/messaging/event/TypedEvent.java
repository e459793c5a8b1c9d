package no.likeverd.messaging.event;

/** An event whose wire type is not its class's alone: several services tell it, each under a type of its own. */
public interface TypedEvent {

    /** For example {@code no.likeverd.ladder.tasks-counted.v1}. */
    String eventType();
}
