package no.likeverd.standalone.separate;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import no.likeverd.standalone.separate.Launcher.Launched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process and all that take its place after it; used by one thread at a time. */
final class Child {

    private static final Logger log = LoggerFactory.getLogger(Child.class);

    /** Where a process is in its life. */
    enum State {
        WAITING,
        STARTING,
        READY,
        STOPPED
    }

    private final PlannedProcess planned;
    private final Launcher launcher;
    private final Backoff backoff = new Backoff();
    private State state = State.WAITING;
    private @Nullable Launched process;
    private int restarts;
    private long since;
    private long due;
    private boolean wasReady;
    private String lastWords = "";

    Child(PlannedProcess planned, Launcher launcher) {
        this.planned = planned;
        this.launcher = launcher;
    }

    PlannedProcess planned() {
        return planned;
    }

    State state() {
        return state;
    }

    /** Has any of its processes ever been ready? */
    boolean wasReady() {
        return wasReady;
    }

    /** How long the present process has been in its state. */
    Duration inState(long now) {
        return Duration.ofNanos(now - since);
    }

    /** Is it still to have its first process? */
    boolean isNew() {
        return state == State.WAITING && process == null && !wasReady;
    }

    /** What the last process that ended said. */
    String lastWords() {
        return lastWords;
    }

    void launch(long now) throws IOException {
        process = launcher.launch(planned);
        become(State.STARTING, now);
    }

    /** Sees what has become of the process and starts the next one when its time has come; says whether anything changed. */
    boolean look(long now) throws IOException {
        var current = process;
        if (current == null) {
            return restartWhenDue(now);
        }
        if (!current.isAlive()) {
            ended(current, now);
            return true;
        }
        if (state == State.STARTING && current.isReady()) {
            become(State.READY, now);
            wasReady = true;
            return true;
        }
        return false;
    }

    private boolean restartWhenDue(long now) throws IOException {
        if (state != State.WAITING || !wasReady || now - due < 0) {
            return false;
        }
        restarts++;
        launch(now);
        return true;
    }

    private void ended(Launched ended, long now) {
        lastWords = ended.lastWords();
        var pause = backoff.afterEnd(state == State.READY ? inState(now) : Duration.ZERO);
        log.warn(
                "{} (process {}) ended while {}; started again in {} ms: {}",
                planned.name(),
                ended.pid(),
                state,
                pause.toMillis(),
                lastWords);
        process = null;
        due = now + pause.toNanos();
        become(State.WAITING, now);
    }

    /** Asks the process to end; nothing takes its place. */
    void end(long now) {
        var current = process;
        if (current != null) {
            current.end();
        }
        become(State.STOPPED, now);
    }

    boolean isAlive() {
        var current = process;
        return current != null && current.isAlive();
    }

    void endByForce() {
        var current = process;
        if (current != null) {
            current.endByForce();
        }
    }

    private void become(State next, long now) {
        state = next;
        since = now;
    }

    ProcessTable.Row row() {
        var current = process;
        return new ProcessTable.Row(
                planned.name(),
                planned.kind(),
                planned.part(),
                planned.instance(),
                current == null ? 0 : current.pid(),
                planned.port(),
                planned.management(),
                state.name().toLowerCase(Locale.ROOT),
                restarts,
                String.join(" ", launcher.command(planned)));
    }
}
