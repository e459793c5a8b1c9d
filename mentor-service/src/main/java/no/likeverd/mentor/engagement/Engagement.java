package no.likeverd.mentor.engagement;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pair at a time. Each pair is answered once: a late repeat of the question hears the answer that was given, also when
 * the pair has ended since.
 *
 * @param pairId the pair that one is in or that is being formed
 * @param closed pairs that were refused or are over, the latest last
 */
public record Engagement(@Nullable String pairId, List<String> closed) {

    public static final Engagement NONE = new Engagement(null, List.of());

    /** More than anybody asks again after. */
    private static final int REMEMBERED = 50;

    public boolean free() {
        return pairId == null;
    }

    public boolean in(String pair) {
        return pair.equals(pairId);
    }

    /** Takes the pair if free and willing, else refuses it for good. */
    public Engagement answer(String pair, boolean willing) {
        if (in(pair) || closed.contains(pair)) {
            return this;
        }
        return free() && willing ? new Engagement(pair, closed) : new Engagement(pairId, with(pair));
    }

    /** Free again, if it was this pair. */
    public Engagement release(String pair) {
        return in(pair) ? new Engagement(null, with(pair)) : this;
    }

    private List<String> with(String pair) {
        return Stream.concat(closed.stream().skip(Math.max(0, closed.size() + 1 - REMEMBERED)), Stream.of(pair))
                .toList();
    }
}
