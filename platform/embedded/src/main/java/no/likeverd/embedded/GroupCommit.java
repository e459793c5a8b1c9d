package no.likeverd.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets many commands share one commit, and never commits half a command: that could keep an index entry without its
 * document.
 *
 * <p>Whoever waits first commits for all who started before; while one thread commits, the others gather behind it.
 */
final class GroupCommit {

    private final MVStore store;
    /** Held shared by every command, exclusively by one that changes collections or indexes. */
    private final ReentrantReadWriteLock structure = new ReentrantReadWriteLock();
    /** Held shared by writing commands, exclusively by a commit. */
    private final ReentrantReadWriteLock contents = new ReentrantReadWriteLock();

    private final ReentrantLock committing = new ReentrantLock();
    private final AtomicLong started = new AtomicLong();
    private volatile long durable = -1;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    <T> T run(CommandKind kind, Supplier<T> command) {
        return switch (kind) {
            case READ -> holding(structure.readLock(), command);
            case WRITE -> holding(structure.readLock(), () -> write(command));
            case STRUCTURE -> holding(structure.writeLock(), () -> write(command));
        };
    }

    private <T> T write(Supplier<T> command) {
        return holding(contents.readLock(), () -> {
            started.incrementAndGet();
            return command.get();
        });
    }

    /** Returns when every change that the calling thread can have made or seen is in the file. */
    void awaitDurable() {
        long seen = started.get();
        if (durable >= seen) {
            return;
        }
        holding(committing, () -> durable >= seen ? durable : holding(contents.writeLock(), this::commit));
    }

    private long commit() {
        long covered = started.get();
        if (store.isPersistent()) {
            store.commit();
        }
        durable = covered;
        return covered;
    }

    private static <T> T holding(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
