package no.likeverd.testing;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
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

    /** Whoever has acted may act again: beginning a thread takes longer than much of what is raced for. There are always enough. */
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("crowd-", 1).daemon().factory());

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
        List<Callable<T>> acts = all.stream()
                .<Callable<T>>map(one -> () -> {
                    missing.countDown();
                    missing.await();
                    return act.apply(one);
                })
                .toList();
        return allDone(acts).stream().map(Crowd::outcome).toList();
    }

    private static <T> List<Future<T>> allDone(List<Callable<T>> acts) {
        try {
            return THREADS.invokeAll(acts);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T outcome(Future<T> act) {
        try {
            return act.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
