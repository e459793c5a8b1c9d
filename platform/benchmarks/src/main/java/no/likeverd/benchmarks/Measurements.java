package no.likeverd.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured of several subjects, in their order. */
record Measurements(Map<String, Series> series) {

    static Measurements of(Map<String, List<Series.Measured>> all) {
        Map<String, Series> series = new LinkedHashMap<>();
        all.forEach((name, measured) -> series.put(name, new Series(name, List.copyOf(measured))));
        return new Measurements(series);
    }

    Aim ratio(String of, String to, double bound) {
        return Aim.ratio(of(of), of(to), bound);
    }

    private Series of(String name) {
        Series found = series.get(name);
        if (found == null) {
            throw new IllegalArgumentException("nobody measured " + name);
        }
        return found;
    }
}
