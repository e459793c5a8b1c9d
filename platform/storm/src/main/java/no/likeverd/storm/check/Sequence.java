package no.likeverd.storm.check;

import static java.util.Comparator.comparingLong;

import java.util.List;
import java.util.TreeMap;

/** One source's events as they were decided. */
final class Sequence {

    private Sequence() {}

    /** In order of their numbers, redelivered ones once. */
    static List<EventSeen> of(List<EventSeen> delivered) {
        TreeMap<Long, EventSeen> bySeq = new TreeMap<>();
        delivered.stream()
                .sorted(comparingLong(EventSeen::offset))
                .forEach(event -> bySeq.putIfAbsent(event.seq(), event));
        return List.copyOf(bySeq.values());
    }
}
