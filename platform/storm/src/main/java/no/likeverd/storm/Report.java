package no.likeverd.storm;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.likeverd.storm.check.Act;
import no.likeverd.storm.check.Evidence;
import no.likeverd.storm.check.Invocation;
import no.likeverd.storm.check.Outcome;
import no.likeverd.storm.check.Violation;

/**
 * The verdict and its figures.
 *
 * @param arrivals from an event's own time until a consumer had it
 * @param quietAfterMillis from the end of the load until nothing waited any more
 */
record Report(
        boolean ok,
        long seed,
        double minutes,
        int clients,
        Map<String, Integer> requests,
        Map<String, Integer> commands,
        int events,
        Arrivals.Delays arrivals,
        double duplicatesDropped,
        long quietAfterMillis,
        List<Killer.Kill> kills,
        Map<String, Long> verdict,
        List<Violation> violations) {

    private static final int MOST_SHOWN = 20;

    static Report of(
            Options options,
            Evidence evidence,
            List<Violation> violations,
            List<Killer.Kill> kills,
            Arrivals.Delays arrivals,
            double duplicatesDropped,
            long quietAfterMillis) {
        Map<String, Long> verdict = new LinkedHashMap<>();
        for (Violation.Kind kind : Violation.Kind.values()) {
            verdict.put(
                    kind.words(),
                    violations.stream().filter(found -> found.kind() == kind).count());
        }
        return new Report(
                violations.isEmpty(),
                options.seed(),
                options.minutes(),
                options.clients(),
                byOutcome(evidence.history()),
                byAct(evidence.history()),
                evidence.events().size(),
                arrivals,
                duplicatesDropped,
                quietAfterMillis,
                kills,
                verdict,
                violations);
    }

    private static Map<String, Integer> byOutcome(List<Invocation> history) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(Outcome.values())
                .forEach(outcome -> counts.put(outcome.name().toLowerCase(Locale.ROOT), 0));
        history.forEach(it -> counts.merge(it.outcome().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }

    /** Requests that were acknowledged, by what was asked. */
    private static Map<String, Integer> byAct(List<Invocation> history) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Arrays.stream(Act.values()).forEach(act -> counts.put(act.name().toLowerCase(Locale.ROOT), 0));
        history.stream()
                .filter(it -> it.outcome() == Outcome.OK)
                .forEach(it -> counts.merge(it.act().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }

    void show(PrintStream out) {
        out.printf("  requests              %s%n", requests);
        out.printf("  acknowledged          %s%n", commands);
        out.printf("  events checked        %d, duplicates dropped %.0f%n", events, duplicatesDropped);
        out.printf(
                Locale.ROOT,
                "  command to consumer   p50 %d ms, p99 %.1f s, the longest %.1f s, of %d events%n",
                arrivals.p50Millis(),
                arrivals.p99Millis() / 1000.0,
                arrivals.longestMillis() / 1000.0,
                arrivals.count());
        out.printf(Locale.ROOT, "  at rest               %.1f s after the load ended%n", quietAfterMillis / 1000.0);
        out.printf(Locale.ROOT, "  kills                 %d, the longest recovery %.1f s%n", kills.size(), longest());
        verdict.forEach((words, count) -> out.printf("  %s %-34s %d%n", count == 0 ? "✓" : "✗", words, count));
        violations.stream()
                .limit(MOST_SHOWN)
                .forEach(found -> out.printf("    %s: %s%n", found.kind().words(), found.detail()));
        out.printf("%s Seed %d%n", ok ? "Nothing lost, nothing twice." : "Broken.", seed);
        out.flush();
    }

    private double longest() {
        return kills.stream().mapToLong(Killer.Kill::millis).max().orElse(0) / 1000.0;
    }
}
