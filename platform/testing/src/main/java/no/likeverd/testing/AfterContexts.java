package no.likeverd.testing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Does something when the JVM ends and its application contexts are closed: services before infrastructure. */
final class AfterContexts {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> SPRING = Set.of("SpringApplicationShutdownHook", "SpringContextShutdownHook");

    private AfterContexts() {}

    static void run(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            awaitContexts();
            action.run();
        }));
    }

    // Boot's own handlers come after the contexts too, but only in a JVM in which a Boot application has run
    private static void awaitContexts() {
        try {
            TimeUnit.MILLISECONDS.sleep(50); // hooks start together in no order; let the last one appear
            for (Thread hook : springHooks()) {
                hook.join(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Thread> springHooks() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> SPRING.contains(thread.getName()))
                .toList();
    }
}
