package no.likeverd.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many who act at the same moment: each on a thread of its own, nobody before all are there, and all are waited for. */
public final class Crowd {

    private Crowd() {}

    /** Each does something else. What one of them throws is a failure. */
    public static void atOnce(Runnable... acts) {
        atOnce(List.of(acts), act -> {
            act.run();
            return act;
        });
    }

    /** So many who do the same, each told its number, counted from 0; what each came to, in that order. */
    public static <T> List<T> atOnce(int size, IntFunction<? extends T> act) {
        return atOnce(IntStream.range(0, size).boxed().toList(), act::apply);
    }

    /** The same act for each of these; what each came to, in their order. What one of them throws is a failure. */
    public static <A, T> List<T> atOnce(Collection<A> all, Function<? super A, ? extends T> act) {
        CountDownLatch missing = new CountDownLatch(all.size());
        List<Future<T>> acts = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (A one : all) {
                acts.add(threads.submit(() -> {
                    missing.countDown();
                    missing.await();
                    return act.apply(one);
                }));
            }
        }
        return acts.stream().map(Crowd::outcome).toList();
    }

    private static <T> T outcome(Future<T> act) {
        try {
            return act.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
