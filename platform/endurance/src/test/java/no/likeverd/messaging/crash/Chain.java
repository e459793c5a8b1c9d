package no.likeverd.messaging.crash;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** A small aggregate that shows loss, repetition and disorder: links in the order in which they were added. */
public record Chain(List<String> links) {

    /** A link was added. */
    @EventType("no.likeverd.chain.linked.v1")
    public record LinkedV1(String link) {}

    /** Something large that nobody handles. */
    @EventType("no.likeverd.chain.padded.v1")
    public record PaddedV1(String text) {}

    /** The whole chain. */
    @EventType("no.likeverd.chain.chain-state.v1")
    public record ChainStateV1(List<String> links) {}

    static AggregateType<Chain> type(String service) {
        return AggregateType.of(service, "chain", Chain.class)
                .withSnapshot(chain -> new ChainStateV1(chain.state().links()));
    }

    /** What the consumer's own commands change; nobody is told of it. */
    static AggregateType<Chain> echo(String service) {
        return AggregateType.of(service, "echo", Chain.class);
    }

    static Chain longer(@Nullable Chain before, String link) {
        List<String> links = before == null ? new ArrayList<>() : new ArrayList<>(before.links());
        links.add(link);
        return new Chain(List.copyOf(links));
    }

    static Change<Chain> first(String link, int padding) {
        return change(null, link, padding);
    }

    Change<Chain> with(String link, int padding) {
        return change(this, link, padding);
    }

    private static Change<Chain> change(@Nullable Chain before, String link, int padding) {
        List<Object> events = new ArrayList<>(List.of(new LinkedV1(link)));
        if (padding > 0) {
            events.add(new PaddedV1("x".repeat(padding)));
        }
        return Change.to(longer(before, link), events);
    }
}
