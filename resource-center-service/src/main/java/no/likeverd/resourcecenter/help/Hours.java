package no.likeverd.resourcecenter.help;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.help.Given.State;
import no.likeverd.web.Problem;

/** All hours of one help, in the order in which they were entered. */
record Hours(List<Given> all) {

    static final int MOST = 100;
    static final Hours NONE = new Hours(List.of());

    Hours and(Given given) {
        if (all.size() >= MOST) {
            throw Problem.conflict("TOO_MANY_HOURS", "So many hours are entered that the help should be closed");
        }
        return new Hours(Stream.concat(all.stream(), Stream.of(given)).toList());
    }

    /** @throws Problem 404 when there are none with the id */
    Given one(String hoursId) {
        return all.stream()
                .filter(given -> given.hoursId().equals(hoursId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("UNKNOWN_HOURS", "There are no such hours"));
    }

    /** @throws Problem 409 when they are confirmed or taken back already */
    Hours change(String hoursId, UnaryOperator<Given> how) {
        if (!one(hoursId).state().open()) {
            throw Problem.conflict("HOURS_DECIDED", "The hours are confirmed or taken back already");
        }
        return new Hours(all.stream()
                .map(given -> given.hoursId().equals(hoursId) ? how.apply(given) : given)
                .toList());
    }

    boolean any(Predicate<State> state) {
        return all.stream().map(Given::state).anyMatch(state);
    }

    /** What both sides say. */
    int confirmed() {
        return all.stream()
                .filter(given -> given.state() == State.CONFIRMED)
                .mapToInt(Given::hours)
                .sum();
    }
}
