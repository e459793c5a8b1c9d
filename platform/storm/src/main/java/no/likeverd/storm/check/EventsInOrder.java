package no.likeverd.storm.check;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static no.likeverd.storm.check.Violation.Kind.INVERSION;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** First deliveries come in order, each source in one partition, and the newest snapshot is the last. */
final class EventsInOrder implements Law {

    @Override
    public Stream<Violation> broken(Case all) {
        Stream<Violation> deltas = all.bySource().values().stream().flatMap(EventsInOrder::inversions);
        Stream<Violation> snapshots =
                all.evidence().snapshots().stream().collect(groupingBy(SnapshotSeen::subject)).values().stream()
                        .flatMap(EventsInOrder::stale);
        return Stream.concat(deltas, snapshots);
    }

    private static Stream<Violation> inversions(List<EventSeen> events) {
        if (events.stream().map(EventSeen::partition).distinct().count() > 1) {
            return Stream.of(new Violation(INVERSION, events.getFirst().source() + " is spread over partitions"));
        }
        long last = 0;
        for (EventSeen event :
                events.stream().sorted(comparingLong(EventSeen::offset)).toList()) {
            if (event.seq() > last + 1 && comesLater(events, last + 1)) {
                return Stream.of(new Violation(
                        INVERSION, "number " + event.seq() + " of " + event.source() + " came before " + (last + 1)));
            }
            last = Math.max(last, event.seq());
        }
        return Stream.empty();
    }

    /** One that never comes is missing, not out of order. */
    private static boolean comesLater(List<EventSeen> events, long seq) {
        return events.stream().anyMatch(event -> event.seq() == seq);
    }

    private static Stream<Violation> stale(List<SnapshotSeen> snapshots) {
        SnapshotSeen last = Objects.requireNonNull(snapshots.getLast());
        return snapshots.stream()
                .filter(snapshot -> snapshot.version() > last.version() || snapshot.seq() > last.seq())
                .limit(1)
                .map(newer -> new Violation(
                        INVERSION,
                        "the last snapshot of " + last.subject() + " is version " + last.version() + ", an earlier one "
                                + newer.version()));
    }
}
