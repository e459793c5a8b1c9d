package no.likeverd.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * How long it takes from the acknowledged write of one service to the acknowledged projection of another, when commands come
 * at a steady rate whatever happens: an open loop at half of what a closed one carries to the end.
 */
final class LatencyBench {

    private final Options options;
    private final Arrivals arrivals = new Arrivals();

    LatencyBench(Options options) {
        this.options = options;
    }

    Report run() throws Exception {
        try (Servers servers = Servers.start(options)) {
            servers.topics(RelayBench.EVENTS, RelayBench.STATE);
            Pool pool = new Pool(servers.freshDatabase("bench_latency"));
            try (LadderService ladder = new LadderService(servers, arrivals);
                    Relays relay = Relays.start(pool.stores, servers.kafka(), pool.clock, true)) {
                double capacity = capacity(pool, ladder);
                int rate = options.rate() > 0 ? options.rate() : (int) (capacity / 2);
                Report report = new Report("latency: commit → another service's projection")
                        .setting("store", servers.store())
                        .setting("broker", servers.broker())
                        .setting("rate", rate + " a second, open loop, " + options.seconds() + " s a repetition")
                        .figure("capacity, end to end", "/s", capacity);
                measure(pool, ladder, rate, report);
                return report.note("%,.0f events published; the projection is the ladder service's as it runs."
                        .formatted(relay.published()));
            }
        }
    }

    /** How many commands a second a closed loop carries through to the other service's projection. */
    private double capacity(Pool pool, LadderService ladder) throws Exception {
        int bookings = options.eventsOr(10_000) / Pool.BOOKINGS_EACH * Pool.BOOKINGS_EACH;
        double last = 0;
        for (int round = 0; round <= Math.min(2, options.warmUps()); round++) {
            pool.fill(bookings);
            arrivals.clear();
            long began = System.nanoTime();
            Clients.run(options.threads(), bookings, number -> book(pool, number, System.nanoTime()));
            long committed = System.nanoTime();
            await(pool, ladder, bookings);
            last = bookings * 1e9 / (System.nanoTime() - began);
            System.err.printf(
                    "  closed loop: %,.0f commands/s, %,.0f /s to the end%n",
                    bookings * 1e9 / (committed - began), last);
        }
        return last;
    }

    private void measure(Pool pool, LadderService ladder, int rate, Report report) throws Exception {
        double[][] found = new double[6][options.repetitions()];
        for (int round = -1; round < options.repetitions(); round++) {
            openLoop(pool, ladder, rate, round < 0 ? Math.max(1, options.seconds() / 3) : options.seconds());
            Histogram commit = arrivals.fromCommit();
            System.err.printf(
                    "  %s p50 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    round < 0 ? "warm-up" : "round " + round,
                    millis(commit, 50),
                    millis(commit, 99),
                    millis(commit, 100));
            if (round >= 0) {
                double[] percentiles = {50, 90, 99, 99.9, 100};
                for (int i = 0; i < percentiles.length; i++) {
                    found[i][round] = millis(commit, percentiles[i]);
                }
                found[5][round] = millis(arrivals.fromIntent(), 99);
            }
        }
        tell(found, report);
    }

    private static void tell(double[][] found, Report report) {
        String[] names = {"p50", "p90", "p99", "p99.9", "longest"};
        for (int i = 0; i < names.length; i++) {
            report.figure("commit → projection, " + names[i], "ms", found[i]);
        }
        report.figure("due → projection, p99", "ms", found[5])
                .aim(Aim.atMost("p50", Series.Spread.of(found[0]).median(), 5, " ms"))
                .aim(Aim.atMost("p99", Series.Spread.of(found[2]).median(), 50, " ms"))
                .note("\"due\" is when the command was to be sent, so a stall is counted for all who waited behind"
                        + " it.");
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }

    private void openLoop(Pool pool, LadderService ladder, int rate, int seconds) throws Exception {
        int bookings = Math.max(1, rate * seconds / Pool.BOOKINGS_EACH) * Pool.BOOKINGS_EACH;
        pool.fill(bookings);
        arrivals.clear();
        long interval = 1_000_000_000L / rate;
        long start = System.nanoTime() + Duration.ofMillis(50).toNanos();
        Clients.run(options.threads(), bookings, number -> {
            long due = start + number * interval;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            book(pool, number, due);
        });
        await(pool, ladder, bookings);
    }

    private void book(Pool pool, int number, long due) {
        var after = pool.calendars.change(
                pool.expertId(number), null, calendar -> calendar.decide(pool.request(number), pool.today()));
        arrivals.committed(after.id(), after.seq(), due);
    }

    private void await(Pool pool, LadderService ladder, int bookings) {
        Patience.until("all have arrived", Duration.ofMillis(5), () -> arrivals.count() >= bookings);
        if (!pool.reached(ladder.away(), bookings)) {
            throw new IllegalStateException("the projection lacks something");
        }
    }
}
