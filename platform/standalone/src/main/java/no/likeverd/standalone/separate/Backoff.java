package no.likeverd.standalone.separate;

import java.time.Duration;

/** How long to wait before a process is started again: longer each time when it keeps ending early. */
final class Backoff {

    /** Who has been ready for so long is well again. */
    static final Duration STABLE = Duration.ofSeconds(10);

    static final Duration SHORTEST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration next = SHORTEST;

    /** @param ready how long the process that ended had been ready */
    Duration afterEnd(Duration ready) {
        if (ready.compareTo(STABLE) >= 0) {
            next = SHORTEST;
        }
        var pause = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }
}
