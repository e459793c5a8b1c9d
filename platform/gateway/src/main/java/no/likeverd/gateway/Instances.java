package no.likeverd.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part's instances, which take turns. */
final class Instances {

    private final List<Instance> all;
    private final AtomicInteger turn = new AtomicInteger();

    Instances(List<Instance> all) {
        this.all = List.copyOf(all);
    }

    /** Each with a breaker of its own, named like the part, with a number where there are several. */
    static Instances of(Part part, CircuitBreakerRegistry breakers) {
        var uris = part.uris();
        return new Instances(IntStream.range(0, uris.size())
                .mapToObj(i -> {
                    var name = uris.size() == 1 ? part.name() : part.name() + "-" + (i + 1);
                    return new Instance(uris.get(i), breakers.circuitBreaker(name));
                })
                .toList());
    }

    /** Whom to ask for the next request: the one whose turn it is, then the others; those that are known to be down last. */
    List<Instance> inOrder() {
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        var turned = IntStream.range(0, all.size())
                .mapToObj(i -> all.get((first + i) % all.size()))
                .toList();
        return Stream.concat(
                        turned.stream().filter(Instance::mayAnswer),
                        turned.stream().filter(instance -> !instance.mayAnswer()))
                .toList();
    }
}
