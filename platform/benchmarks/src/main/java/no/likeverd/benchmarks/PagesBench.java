package no.likeverd.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a page takes, as a browser waits for it through the gateway: every kind of page of the sample municipality for one
 * reader, and for fifty who each open a page every two seconds.
 */
final class PagesBench {

    private static final int READERS = 50;
    private static final long THINKING = 2_000_000_000L;
    private static final int LOOKS = 40;
    private static final long LONGEST_MICROS = 60_000_000;

    private final Options options;

    PagesBench(Options options) {
        this.options = options;
    }

    /** Somebody, with the pages within reach by their kind. */
    private record Visitor(Reader reader, Map<String, String> pages) {}

    Report run() throws Exception {
        try (Started platform = new Started(options)) {
            platform.up();
            platform.story();
            List<Visitor> visitors = visitors(platform.port());
            try {
                Map<String, Histogram> alone = alone(visitors);
                Histogram together = together(visitors);
                return tell(alone, together);
            } finally {
                visitors.forEach(visitor -> visitor.reader().close());
            }
        }
    }

    private static List<Visitor> visitors(int port) throws Exception {
        List<Visitor> visitors = new ArrayList<>();
        for (String person : people(port)) {
            if (visitors.size() < READERS) {
                Reader reader = Reader.loggedIn(port, person);
                visitors.add(new Visitor(reader, reader.pages()));
            }
        }
        return visitors;
    }

    private static List<String> people(int port) throws IOException {
        URI all = URI.create("http://127.0.0.1:" + port + "/demo/people?size=100");
        try (InputStream body = all.toURL().openStream()) {
            return JsonMapper.shared().readTree(body).path("rows").values().stream()
                    .map(person -> person.path("id").asString())
                    .toList();
        }
    }

    /** Each kind of page by the first who can open it, one request at a time. */
    private Map<String, Histogram> alone(List<Visitor> visitors) throws Exception {
        Map<String, Histogram> kinds = new LinkedHashMap<>();
        for (Visitor visitor : visitors) {
            for (Map.Entry<String, String> page : visitor.pages().entrySet()) {
                if (!kinds.containsKey(page.getKey())) {
                    looks(visitor.reader(), page.getValue());
                    kinds.put(page.getKey(), looks(visitor.reader(), page.getValue()));
                }
            }
        }
        return kinds;
    }

    private static Histogram looks(Reader reader, String address) throws Exception {
        Histogram micros = new Histogram(LONGEST_MICROS, 3);
        for (int i = 0; i < LOOKS; i++) {
            long began = System.nanoTime();
            reader.open(address);
            micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - began) / 1_000));
        }
        return micros;
    }

    /** Everybody opens pages at their own times, however long the others' take; what waits has waited since it was due. */
    private Histogram together(List<Visitor> visitors) throws Exception {
        Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
        int looks = (int) (options.seconds() * 1_000_000_000L / THINKING);
        long start = System.nanoTime() + THINKING;
        Clients.run(visitors.size(), visitors.size(), number -> {
            Visitor visitor = visitors.get(number);
            List<String> pages = List.copyOf(visitor.pages().values());
            for (int i = 0; i < looks; i++) {
                long due = start + i * THINKING + number * THINKING / visitors.size();
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                visitor.reader().open(pages.get((i + number) % pages.size()));
                micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1_000));
            }
        });
        return micros;
    }

    private Report tell(Map<String, Histogram> alone, Histogram together) {
        Report report = new Report("pages: opened through the gateway")
                .setting("store", options.mongo() == null ? "embedded" : "given MongoDB")
                .setting("one reader", LOOKS + " looks at each kind of page, after as many that do not count")
                .setting("many readers", READERS + " at a page every 2 s each, " + options.seconds() + " s");
        double worst = 0;
        for (Map.Entry<String, Histogram> kind : alone.entrySet()) {
            report.figure(kind.getKey() + ", p95", "ms", millis(kind.getValue(), 95));
            worst = Math.max(worst, millis(kind.getValue(), 95));
        }
        return report.figure("many readers, p50", "ms", millis(together, 50))
                .figure("many readers, p95", "ms", millis(together, 95))
                .figure("many readers, p99", "ms", millis(together, 99))
                .aim(Aim.atMost("slowest page for one reader, p95", worst, 100, " ms"))
                .aim(Aim.atMost("many readers, p95", millis(together, 95), 250, " ms"));
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
