package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.process.Resumption;

/** All swaps of experts, under way and over. */
final class ExpertSwaps {

    private static final AggregateType<ExpertSwap> TYPE =
            AggregateType.of("resource-center", "expert-swap", ExpertSwap.class);

    private final AggregateStore<ExpertSwap> store;
    private final Clock clock;

    ExpertSwaps(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    /** @param wanted asked unless the same command has begun the swap before; it may refuse, and then nothing is written */
    ExpertSwap begin(String swapId, CommandKey key, Supplier<ExpertSwap> wanted) {
        return store.create(swapId, key, () -> Change.to(wanted.get())
                        .resumeAt(clock.instant().plus(ExpertSwap.PATIENCE)))
                .state();
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    ExpertSwap get(String swapId) {
        return store.get(swapId).state();
    }

    Optional<ExpertSwap> find(String swapId) {
        return store.find(swapId).map(Aggregate::state);
    }

    ExpertSwap change(String swapId, Function<ExpertSwap, Change<ExpertSwap>> decide) {
        return store.change(swapId, null, known -> decide.apply(known.state())).state();
    }

    /** How swaps that nobody finished are gone on with. */
    Resumption resumedBy(Consumer<String> process) {
        return new Resumption("swap-experts", store, process);
    }
}
