package no.likeverd.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What was measured of one subject, in as many repetitions as there are entries. */
record Series(String name, List<Measured> measured) {

    /**
     * One repetition.
     *
     * @param perSecond how often a second
     * @param cpuMicros processor time of this process for each, in microseconds
     */
    record Measured(double perSecond, double cpuMicros) {}

    Spread rate() {
        return spread(Measured::perSecond);
    }

    Spread cpu() {
        return spread(Measured::cpuMicros);
    }

    private Spread spread(ToDoubleFunction<Measured> figure) {
        return Spread.of(measured.stream().mapToDouble(figure).toArray());
    }

    /** The middle of several values, with the least and the most. */
    record Spread(double median, double least, double most) {

        static Spread of(double... values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }
    }
}
