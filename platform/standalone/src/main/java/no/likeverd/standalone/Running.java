package no.likeverd.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started and must be stopped, in an order that loses nothing: who asks before who answers, services
 * before the broker and the store that they write to.
 */
public final class Running implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Running.class);

    /** The order of stopping, and when each stage must be over: what an early one leaves, a later one may use. */
    public enum Stage {
        GATEWAY(3),
        SERVICES(12),
        ISSUER(13),
        BROKER(16),
        STORE(19);

        private final Duration deadline;

        Stage(int deadline) {
            this.deadline = Duration.ofSeconds(deadline);
        }

        public Duration deadline() {
            return deadline;
        }
    }

    private final Map<Stage, List<AutoCloseable>> started = new EnumMap<>(Stage.class);
    private boolean closing;

    /** Keeps it until the end; what arrives while everything is being stopped is stopped at once. */
    public <T extends AutoCloseable> T add(Stage stage, T thing) {
        synchronized (started) {
            if (!closing) {
                started.computeIfAbsent(stage, s -> new ArrayList<>()).add(thing);
                return thing;
            }
        }
        close(thing);
        return thing;
    }

    @Override
    public void close() {
        synchronized (started) {
            if (closing) {
                return;
            }
            closing = true;
        }
        var began = System.nanoTime();
        for (var stage : Stage.values()) {
            var left = stage.deadline.minusNanos(System.nanoTime() - began);
            closeAll(stage, started.getOrDefault(stage, List.of()), left);
        }
    }

    private static void closeAll(Stage stage, List<AutoCloseable> things, Duration patience) {
        var began = System.nanoTime();
        var closing = things.stream()
                .map(thing -> Thread.ofPlatform().daemon().start(() -> close(thing)))
                .toList();
        try {
            for (var thread : closing) {
                if (!thread.join(patience.minusNanos(System.nanoTime() - began))) {
                    log.warn("{} takes too long to stop and is left at {}", stage, List.of(thread.getStackTrace()));
                }
            }
            log.info("{} stopped", stage);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            log.warn("{} did not stop cleanly", thing, e);
        }
    }
}
