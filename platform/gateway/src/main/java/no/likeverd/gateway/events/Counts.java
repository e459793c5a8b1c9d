package no.likeverd.gateway.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many events of each type a service has published and handled since it started, added up over its instances.
 *
 * @param at when it said so
 * @param stale whether it has not said anything since
 */
record Counts(Instant at, boolean stale, Map<String, Long> published, Map<String, Long> handled) {

    private static final Pattern LINE = Pattern.compile(
            "likeverd_events_(published|handled)_total\\{(?:[^}]*,)?type=\"([A-Za-z0-9.-]{1,100})\"[^}]*} ([0-9.E]+)");

    static final Counts NONE = new Counts(Instant.EPOCH, true, Map.of(), Map.of());

    /** Reads what the instances say of themselves; lines about anything else are passed over. */
    static Counts of(List<String> scrapes, Instant now) {
        Map<String, Map<String, Long>> sums = new HashMap<>();
        for (String scrape : scrapes) {
            Matcher line = LINE.matcher(scrape);
            while (line.find()) {
                sums.computeIfAbsent(line.group(1), kind -> new HashMap<>())
                        .merge(line.group(2), Math.round(Double.parseDouble(line.group(3))), Long::sum);
            }
        }
        return new Counts(now, false, sums.getOrDefault("published", Map.of()), sums.getOrDefault("handled", Map.of()));
    }

    Counts grownStale() {
        return new Counts(at, true, published, handled);
    }

    boolean known() {
        return !at.equals(Instant.EPOCH);
    }
}
