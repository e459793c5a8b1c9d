package no.likeverd.storm.check;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that a verdict is found from.
 *
 * @param events of all sources, in the order of their partitions
 * @param snapshots of calendars, in the order of their partitions
 */
public record Evidence(
        List<Invocation> history, List<EventSeen> events, List<SnapshotSeen> snapshots, FinalState state) {

    /** The commands, each with all its attempts in order of time. */
    List<Command> commands() {
        Map<String, List<Invocation>> byKey = history.stream()
                .filter(invocation -> invocation.act() != Act.READ)
                .sorted(java.util.Comparator.comparingLong(Invocation::began))
                .collect(groupingBy(Invocation::key, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        return byKey.values().stream().map(Command::new).toList();
    }

    Stream<Invocation> reads() {
        return history.stream()
                .filter(invocation -> invocation.act() == Act.READ && invocation.outcome() == Outcome.OK);
    }

    /** Events of each source, as they came. */
    Map<String, List<EventSeen>> bySource() {
        return events.stream().collect(groupingBy(EventSeen::source));
    }
}
