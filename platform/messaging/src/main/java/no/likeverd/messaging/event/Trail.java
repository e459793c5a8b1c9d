package no.likeverd.messaging.event;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What led here: follows one piece of work through requests, commands and events.
 *
 * @param correlationId the same through everything that one request set in motion
 * @param causationId id of the event that is being handled; absent in a request
 * @param traceparent W3C trace context as it came in
 */
public record Trail(
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    private static final ScopedValue<Trail> CURRENT = ScopedValue.newInstance();

    /** The trail of the running request or event; a new one where nothing led here. */
    public static Trail current() {
        return CURRENT.isBound() ? CURRENT.get() : starting();
    }

    public static Optional<Trail> ongoing() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static Trail starting() {
        return new Trail(UUID.randomUUID().toString(), null, null);
    }

    public <T> T call(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
