package no.likeverd.standalone.separate;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import no.likeverd.standalone.Console;
import no.likeverd.standalone.PartFailed;
import no.likeverd.standalone.Running.Stage;
import no.likeverd.standalone.separate.Child.State;

/**
 * Keeps the processes running: starts the services after what they need, starts again what ended, stops all in an order
 * that loses nothing.
 */
final class Supervisor {

    /** More only contend for two cores; as many as three brokers, which wait for each other, and the store. */
    private static final int AT_ONCE = 4;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<Child> children;
    private final ProcessTable table;
    private final Console console;
    private final LongSupplier nanoTime;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private boolean stopping;

    Supervisor(List<Child> children, ProcessTable table, Console console, LongSupplier nanoTime) {
        this.children = List.copyOf(children);
        this.table = table;
        this.console = console;
        this.nanoTime = nanoTime;
    }

    /** Done when every process has been ready once; failed when one ended before it was. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Looks after the processes from now on; the thread that does keeps this process alive. */
    void begin() {
        Thread.ofPlatform().name("supervisor").start(this::keepLooking);
    }

    private void keepLooking() {
        try {
            while (look()) {
                Thread.sleep(PAUSE);
            }
        } catch (IOException | PartFailed | RuntimeException e) {
            ready.completeExceptionally(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round; false when all is being stopped. */
    synchronized boolean look() throws IOException, PartFailed {
        if (stopping) {
            return false;
        }
        var now = nanoTime.getAsLong();
        boolean changed = false;
        for (var child : children) {
            var was = child.inState(now);
            if (child.look(now)) {
                changed = true;
                judge(child, was);
            }
        }
        changed |= launchNext(now);
        if (changed) {
            publish();
        }
        if (!ready.isDone() && children.stream().allMatch(child -> child.state() == State.READY)) {
            ready.complete(null);
        }
        return true;
    }

    private void judge(Child child, Duration was) throws PartFailed {
        if (child.state() == State.READY && !ready.isDone()) {
            console.ready(child.planned().name(), was.toMillis());
        }
        if (child.state() == State.WAITING && !child.wasReady()) {
            throw new PartFailed(child.planned().name(), new IllegalStateException(child.lastWords()));
        }
    }

    private boolean launchNext(long now) throws IOException {
        boolean changed = false;
        for (var child : children) {
            if (child.isNew() && mayStart(child)) {
                child.launch(now);
                changed = true;
            }
        }
        return changed;
    }

    private boolean mayStart(Child child) {
        return starting() < AT_ONCE && (!child.planned().isService() || infrastructureIsThere());
    }

    private long starting() {
        return children.stream()
                .filter(child -> child.state() == State.STARTING)
                .count();
    }

    private boolean infrastructureIsThere() {
        return children.stream()
                .filter(child -> child.planned().isInfrastructure())
                .allMatch(Child::wasReady);
    }

    private void publish() throws IOException {
        var rows = new ArrayList<ProcessTable.Row>();
        var self = ProcessHandle.current();
        rows.add(new ProcessTable.Row(
                "supervisor",
                "supervisor",
                "-",
                1,
                self.pid(),
                0,
                0,
                "ready",
                0,
                self.info().commandLine().orElse("-")));
        children.forEach(child -> rows.add(child.row()));
        table.write(rows);
    }

    /** Returns when no process is left. */
    synchronized void stop() throws IOException, InterruptedException {
        stopping = true;
        var began = nanoTime.getAsLong();
        for (var stage : Stage.values()) {
            stop(stage, began + stage.deadline().toNanos());
        }
        table.delete();
    }

    private void stop(Stage stage, long deadline) throws InterruptedException {
        var going = children.stream()
                .filter(child -> child.planned().stage() == stage)
                .toList();
        going.forEach(child -> child.end(nanoTime.getAsLong()));
        while (going.stream().anyMatch(Child::isAlive)) {
            if (nanoTime.getAsLong() - deadline > 0) {
                going.forEach(Child::endByForce);
            }
            Thread.sleep(PAUSE.dividedBy(2));
        }
    }
}
