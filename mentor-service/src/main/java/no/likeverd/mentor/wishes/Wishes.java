package no.likeverd.mentor.wishes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.web.Problem;

/**
 * One person's wishes.
 *
 * @param wishes most wanted first
 * @param avoid seen by the person alone; never in an event, a log or anybody's answer
 */
public record Wishes(String personId, List<String> wishes, List<String> avoid) {

    public static Wishes none(String personId) {
        return new Wishes(personId, List.of(), List.of());
    }

    /** @throws Problem 422 when somebody stands there twice or oneself does */
    static Wishes checked(String personId, List<String> wishes, List<String> avoid) {
        Set<String> seen = new HashSet<>();
        Stream.concat(wishes.stream(), avoid.stream()).forEach(other -> {
            if (other.equals(personId)) {
                throw Problem.invalid("ONESELF", wishes.contains(other) ? "wishes" : "avoid", "Name somebody else");
            }
            if (!seen.add(other)) {
                throw Problem.invalid(
                        "NAMED_TWICE", avoid.contains(other) ? "avoid" : "wishes", "Name each person once");
            }
        });
        return new Wishes(personId, wishes, avoid);
    }

    public boolean avoids(String otherId) {
        return avoid.contains(otherId);
    }

    @Override
    public String toString() {
        return "the wishes of " + personId;
    }
}
