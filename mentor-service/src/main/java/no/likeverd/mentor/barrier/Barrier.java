package no.likeverd.mentor.barrier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import no.likeverd.mentor.line.Line;
import no.likeverd.mentor.wishes.Wishes;

/**
 * Who cannot be a pair: a boss, however far above, and somebody below; two of one unit; whoever has the other on the
 * avoid-list; who is not employed any more.
 */
public final class Barrier {

    private final Line line;
    private final Predicate<String> employed;
    private final Function<String, Wishes> wishes;
    private final Map<String, Wishes> read = new HashMap<>();

    public Barrier(Line line, Predicate<String> employed, Function<String, Wishes> wishes) {
        this.line = line;
        this.employed = employed;
        this.wishes = wishes;
    }

    /** Whether the two persons cannot be a pair. */
    public boolean between(String personId, String otherId) {
        return inLine(personId, otherId)
                || of(personId).avoids(otherId)
                || of(otherId).avoids(personId)
                || !employed.test(personId)
                || !employed.test(otherId);
    }

    /** Whether the organisation stands between them. */
    public boolean inLine(String personId, String otherId) {
        return line.related(personId, otherId);
    }

    public int distance(String personId, String otherId) {
        return line.distance(personId, otherId);
    }

    /** Persons, most wanted first. */
    public List<String> wishes(String personId) {
        return of(personId).wishes();
    }

    private Wishes of(String personId) {
        return read.computeIfAbsent(personId, wishes);
    }
}
