package no.likeverd.ladder.demand;

import java.util.Optional;
import java.util.function.Function;
import no.likeverd.web.Problem;

/** Where needs and placements find ladders. */
public final class Ladders {

    private final Function<String, Optional<Ladder>> byVersion;
    private final Function<String, Optional<Ladder>> newestOf;

    /**
     * @param byVersion finds a version by its id
     * @param newestOf finds the published version of a ladder that was opened last
     */
    public Ladders(Function<String, Optional<Ladder>> byVersion, Function<String, Optional<Ladder>> newestOf) {
        this.byVersion = byVersion;
        this.newestOf = newestOf;
    }

    public Optional<Ladder> version(String versionId) {
        return byVersion.apply(versionId);
    }

    /** The version that something is pinned to; versions are never taken away. */
    public Ladder pinned(String versionId) {
        return version(versionId).orElseThrow(() -> new IllegalStateException("there is no version " + versionId));
    }

    public Optional<Ladder> newest(String ladderId) {
        return newestOf.apply(ladderId);
    }

    /** @throws Problem 404 {@code UNKNOWN_LADDER} */
    public Ladder known(String ladderId) {
        return newest(ladderId).orElseThrow(() -> Problem.notFound("UNKNOWN_LADDER", "There is no such ladder"));
    }
}
