package no.likeverd.ladder.placement;

import java.util.List;

/**
 * A condition that is not met.
 *
 * @param missing codes of what is missing, where that can be named
 */
public record Verdict(Condition condition, List<String> missing) {

    public Verdict {
        missing = List.copyOf(missing);
    }

    static Verdict of(Condition condition) {
        return new Verdict(condition, List.of());
    }
}
