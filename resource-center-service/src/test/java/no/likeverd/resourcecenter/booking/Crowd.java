package no.likeverd.resourcecenter.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.likeverd.web.Problem;

/** Many who want the same at the same moment. */
final class Crowd implements AutoCloseable {

    /** What one of them got: nothing went wrong, or the code of the refusal. */
    static final String WON = "WON";

    private final ExecutorService threads;

    Crowd(int size) {
        threads = Executors.newFixedThreadPool(size);
    }

    /** Lets all go at once; anything but success and a refusal with a code fails. */
    List<String> go(List<Runnable> wishes) {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> running = new ArrayList<>();
        for (Runnable wish : wishes) {
            running.add(threads.submit((Callable<String>) () -> {
                start.await();
                try {
                    wish.run();
                    return WON;
                } catch (Problem refusal) {
                    return refusal.code();
                }
            }));
        }
        start.countDown();
        return running.stream().map(Crowd::outcome).toList();
    }

    private static String outcome(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
