package no.likeverd.messaging.inbox;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Handles several things at a time, those of one key one after the other in the order in which they came. Whoever brings them
 * waits while a lane is full. The first failure ends all of it and is thrown to whoever brings.
 */
final class Lanes<T> implements AutoCloseable {

    private static final int WAITING = 1_000;
    private static final long LOOK_MILLIS = 50;

    private final List<Lane> lanes;
    private final Consumer<T> handler;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Lanes(int count, Consumer<T> handler) {
        this.handler = handler;
        lanes = IntStream.range(0, count).mapToObj(number -> new Lane()).toList();
    }

    void put(String key, T thing) {
        lanes.get(Math.floorMod(key.hashCode(), lanes.size())).put(thing);
    }

    /** Returns when everything that was brought has been handled. */
    void finish() {
        lanes.forEach(Lane::finish);
        throwFailure();
    }

    /** Lets go of what still waits. */
    @Override
    public void close() {
        lanes.forEach(lane -> lane.worker.interrupt());
        try {
            for (Lane lane : lanes) {
                lane.worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void throwFailure() {
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** A queue with the one thread that empties it. */
    private final class Lane {

        private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(WAITING);
        private final Thread worker = Thread.ofVirtual().start(this::work);
        private volatile boolean complete;

        void put(T thing) {
            try {
                while (!waiting.offer(thing, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    throwFailure();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a lane was full", e);
            }
            throwFailure();
        }

        void finish() {
            complete = true;
            try {
                worker.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted before a lane was empty", e);
            }
        }

        private void work() {
            try {
                while (failure.get() == null && (!complete || !waiting.isEmpty())) {
                    T next = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    if (next != null) {
                        handler.accept(next);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        }
    }
}
