package no.likeverd.mentor.matching;

/**
 * What a pair, or all pairs together, are worth: first how many are paired, then how many of those were promised to come
 * first, then points. One number each, so that a performer without a mentor is worse than any lack of points.
 */
public record Worth(int matched, int promised, int points) {

    /** More than twice what the points of 500 pairs can differ by, the worst with twenty failures each. */
    private static final long PROMISE = 10_000_000L;

    private static final long MATCH = 100_000_000_000L;

    public static final Worth NOTHING = new Worth(0, 0, 0);

    static Worth ofPair(boolean promised, int points) {
        return new Worth(1, promised ? 1 : 0, points);
    }

    long weight() {
        return matched * MATCH + promised * PROMISE + points;
    }

    /** The parts of a weight or of a difference of two. */
    static Worth of(long weight) {
        long matched = Math.floorDiv(weight + MATCH / 2, MATCH);
        long rest = weight - matched * MATCH;
        long promised = Math.floorDiv(rest + PROMISE / 2, PROMISE);
        return new Worth((int) matched, (int) promised, (int) (rest - promised * PROMISE));
    }

    public Worth plus(Worth other) {
        return new Worth(matched + other.matched, promised + other.promised, points + other.points);
    }

    public Worth minus(Worth other) {
        return new Worth(matched - other.matched, promised - other.promised, points - other.points);
    }
}
