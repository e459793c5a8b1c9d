package no.likeverd.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Callers who take piece after piece of the work until all is done: a closed loop. */
final class Clients {

    /** One piece of the work, by its number from 0. */
    @FunctionalInterface
    interface Piece {
        void carryOut(int number) throws Exception;
    }

    private Clients() {}

    /** Returns when every piece is done; the first that fails is thrown. */
    static long run(int threads, int pieces, Piece piece) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> loop = () -> {
            for (int number = next.getAndIncrement(); number < pieces; number = next.getAndIncrement()) {
                piece.carryOut(number);
            }
            return true;
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(loop));
            }
            for (Future<Boolean> each : running) {
                each.get();
            }
        }
        return pieces;
    }
}
