package no.likeverd.storm.check;

import static no.likeverd.storm.check.Violation.Kind.LEFT_BEHIND;

import java.util.Set;
import java.util.stream.Stream;

/** Nothing waits, is parked or dead, no order is half done, and no command's outcome is unknown to the end. */
final class NothingLeftBehind implements Law {

    private static final Set<String> AT_REST = Set.of("OPEN", "FILLED", "WITHDRAWN");

    @Override
    public Stream<Violation> broken(Case all) {
        Stream<String> halfDone = all.state().orders().stream()
                .filter(order -> !AT_REST.contains(order.status()))
                .map(order -> "half done: " + order);
        Stream<String> unresolved =
                all.commands().stream().filter(Command::unresolved).map(command -> "unknown to the end: " + command);
        return Stream.of(all.state().leftBehind().stream(), halfDone, unresolved)
                .flatMap(found -> found)
                .map(detail -> new Violation(LEFT_BEHIND, detail));
    }
}
