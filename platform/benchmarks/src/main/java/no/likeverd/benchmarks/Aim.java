package no.likeverd.benchmarks;

/**
 * What a bench is to reach.
 *
 * @param atLeast whether more is better
 */
record Aim(String what, double value, double bound, boolean atLeast, String unit) {

    static Aim atLeast(String what, double value, double bound, String unit) {
        return new Aim(what, value, bound, true, unit);
    }

    static Aim atMost(String what, double value, double bound, String unit) {
        return new Aim(what, value, bound, false, unit);
    }

    /** How one rate compares with another. */
    static Aim ratio(Series of, Series to, double bound) {
        return atLeast(
                of.name() + " / " + to.name(), of.rate().median() / to.rate().median(), bound, "");
    }

    boolean met() {
        return atLeast ? value >= bound : value <= bound;
    }

    String sentence() {
        return "%-44s %8.2f%s  aim %s %.2f%s  %s"
                .formatted(what, value, unit, atLeast ? "≥" : "≤", bound, unit, met() ? "met" : "MISSED");
    }
}
