package no.likeverd.benchmarks;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.bson.BsonArray;
import org.bson.BsonDocument;

/**
 * Knows when an event was committed here and when the other service had its projection acknowledged: it listens to that
 * service's driver, so that nobody has to ask the store.
 */
final class Arrivals implements CommandListener {

    private static final long LONGEST = 600_000_000; // microseconds

    private final Map<Integer, String> underWay = new ConcurrentHashMap<>();
    private final Map<String, long[]> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private volatile Histogram fromCommit = new ConcurrentHistogram(LONGEST, 3);
    private volatile Histogram fromIntent = new ConcurrentHistogram(LONGEST, 3);

    /** Forgets what was, for the next repetition. */
    void clear() {
        begun.clear();
        arrived.clear();
        count.set(0);
        fromCommit = new ConcurrentHistogram(LONGEST, 3);
        fromIntent = new ConcurrentHistogram(LONGEST, 3);
    }

    /** A command that was to be sent at a time has been acknowledged now. */
    void committed(String id, long seq, long intended) {
        long now = System.nanoTime();
        String key = id + "/" + seq;
        Long early = arrived.remove(key);
        if (early == null) {
            begun.put(key, new long[] {intended, now});
            early = arrived.remove(key); // it may have come between the two
            if (early == null || begun.remove(key) == null) {
                return;
            }
        }
        record(intended, now, early);
    }

    private void arrived(String key) {
        long now = System.nanoTime();
        long[] times = begun.remove(key);
        if (times == null) {
            arrived.put(key, now);
            times = begun.remove(key);
            if (times == null || arrived.remove(key) == null) {
                return;
            }
        }
        record(times[0], times[1], now);
    }

    private void record(long intended, long committed, long now) {
        fromCommit.recordValue(Math.clamp((now - committed) / 1000, 0, LONGEST));
        fromIntent.recordValue(Math.clamp((now - intended) / 1000, 0, LONGEST));
        count.incrementAndGet();
    }

    long count() {
        return count.get();
    }

    Histogram fromCommit() {
        return fromCommit;
    }

    Histogram fromIntent() {
        return fromIntent;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String name = event.getCommandName();
        if ((name.equals("insert") || name.equals("update"))
                && event.getCommand().getString(name).getValue().equals("away")) {
            String key = name.equals("insert") ? ofInsert(event.getCommand()) : ofUpdate(event.getCommand());
            underWay.put(event.getRequestId(), key);
        }
    }

    private static String ofInsert(BsonDocument command) {
        BsonDocument document = first(command.getArray("documents"));
        return document.getString("_id").getValue() + "/"
                + document.getNumber("last").longValue();
    }

    private static String ofUpdate(BsonDocument command) {
        BsonDocument update = first(command.getArray("updates"));
        BsonDocument filter = update.getDocument("q");
        BsonDocument found = filter.containsKey("$and") ? first(filter.getArray("$and")) : filter;
        return found.getString("_id").getValue() + "/"
                + update.getDocument("u").getDocument("$set").getNumber("last").longValue();
    }

    private static BsonDocument first(BsonArray array) {
        return Objects.requireNonNull(array.getFirst()).asDocument();
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        String key = underWay.remove(event.getRequestId());
        if (key != null) {
            arrived(key);
        }
    }
}
