package no.likeverd.gateway.events;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.likeverd.gateway.events.Picture.Box;
import no.likeverd.gateway.events.Topology.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The map as it is shown: the picture, and the same as a table.
 *
 * @param at when it was made
 * @param stale services that have not answered just now
 */
record EventMap(Instant at, List<Node> nodes, List<Arrow> arrows, List<Row> rows, List<Node> stale) {

    /**
     * A service.
     *
     * @param asOf when its numbers are from; null when it has never told any
     */
    record Node(
            String name,
            Box box,
            long published,
            boolean lit,
            boolean away,
            @Nullable Instant asOf) {}

    /** What one service tells another. */
    record Arrow(String from, String to, Picture.Line line, long handled, boolean lit) {}

    /** One type of event. */
    record Row(Flow flow, long published, List<Handled> handled, boolean lit) {}

    /** What one service has done with a type of event. */
    record Handled(String service, long number) {}

    static EventMap of(Topology topology, Map<String, Counts> counts, Lights lights, Instant now) {
        List<Node> nodes = Picture.BOXES.entrySet().stream()
                .map(box -> node(box.getKey(), box.getValue(), counts, lights, now))
                .toList();
        return new EventMap(
                now,
                nodes,
                arrows(topology, counts, lights, now),
                topology.flows().stream()
                        .map(flow -> row(flow, counts, lights, now))
                        .sorted(Comparator.comparing((Row row) -> row.flow().from()))
                        .toList(),
                nodes.stream().filter(Node::away).toList());
    }

    private static Node node(String name, Box box, Map<String, Counts> counts, Lights lights, Instant now) {
        Counts own = of(counts, name);
        long published =
                own.published().values().stream().mapToLong(Long::longValue).sum();
        return new Node(
                name, box, published, lights.lit(name, published, now), own.stale(), own.known() ? own.at() : null);
    }

    private static List<Arrow> arrows(Topology topology, Map<String, Counts> counts, Lights lights, Instant now) {
        Set<List<String>> pairs = new LinkedHashSet<>();
        topology.flows().forEach(flow -> flow.to().forEach(to -> pairs.add(List.of(flow.from(), to))));
        return pairs.stream()
                .flatMap(pair -> Picture.line(pair.getFirst(), pair.getLast()).stream()
                        .map(line -> arrow(pair.getFirst(), pair.getLast(), line, topology, counts, lights, now)))
                .toList();
    }

    private static Arrow arrow(
            String from,
            String to,
            Picture.Line line,
            Topology topology,
            Map<String, Counts> counts,
            Lights lights,
            Instant now) {
        long handled = topology.flows().stream()
                .filter(flow -> flow.from().equals(from) && flow.to().contains(to))
                .mapToLong(flow -> handled(flow, to, counts))
                .sum();
        return new Arrow(from, to, line, handled, lights.lit(from + ">" + to, handled, now));
    }

    private static Row row(Flow flow, Map<String, Counts> counts, Lights lights, Instant now) {
        long published = of(counts, flow.from()).published().getOrDefault(flow.type(), 0L);
        List<Handled> handled = flow.to().stream()
                .map(to -> new Handled(to, handled(flow, to, counts)))
                .toList();
        long both = published + handled.stream().mapToLong(Handled::number).sum();
        return new Row(flow, published, handled, lights.lit(flow.type(), both, now));
    }

    private static long handled(Flow flow, String to, Map<String, Counts> counts) {
        return of(counts, to).handled().getOrDefault(flow.type(), 0L);
    }

    private static Counts of(Map<String, Counts> counts, String service) {
        return Optional.ofNullable(counts.get(service)).orElse(Counts.NONE);
    }
}
