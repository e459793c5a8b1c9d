package no.likeverd.gateway.home;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one part of Likeverd says of whoever reads.
 *
 * @param part name of the part
 * @param name what it calls the reader; null when it doesn't
 * @param more how many tasks it does not name
 */
record HomePart(
        String part,
        State state,
        @Nullable String name,
        List<Task> tasks,
        int more,
        List<Fact> facts,
        List<Link> pages) {

    /** Whether there is anything to show, and otherwise why not. */
    enum State {
        TOLD,
        /** It has nothing to add to anybody's page. */
        SILENT,
        /** It does not answer, or not in time, or is in trouble itself. */
        AWAY,
        /** It has not heard of the reader yet. */
        STRANGER,
        /** What it says is not what a part may say, so nothing of it is shown. */
        UNREADABLE
    }

    /** Something to do; {@code due} is null where there is no deadline. */
    record Task(
            String part,
            String address,
            String words,
            @Nullable LocalDate due) {}

    /** A line about oneself; {@code address} is null where there is no page that tells more. */
    record Fact(String label, String value, @Nullable String address) {}

    /** A page of the part. */
    record Link(String address, String words) {}

    static HomePart without(String part, State state) {
        return new HomePart(part, state, null, List.of(), 0, List.of(), List.of());
    }
}
