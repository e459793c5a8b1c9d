package no.likeverd.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.Tally;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class ProcessSweepIT {

    private final AggregateStore<Tally> store =
            Tally.stores(Tally.freshDatabase()).of(Tally.type("sweep"));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    @Rule("MSG-16")
    void goesOnWithWhatStoppedMidwayAndOnlyOnce() {
        Tally.begin(
                store, "stopped", Tally.cut("step one").resumeAt(Instant.now().minusSeconds(1)));
        Tally.begin(
                store, "under-way", Tally.cut("step one").resumeAt(Instant.now().plusSeconds(60)));
        ProcessSweep sweep = new ProcessSweep(
                List.of(new Resumption("cutting", store, id -> assertThat(
                                store.change(id, null, tally -> tally.state().mark("step two"))
                                        .version())
                        .isEqualTo(2))),
                registry);

        sweep.sweep();
        sweep.sweep();

        assertThat(store.get("stopped").state().marks()).containsExactly("step one", "step two");
        assertThat(store.get("under-way").state().marks()).containsExactly("step one");
        assertThat(registry.get("likeverd.process.resumptions")
                        .tag("outcome", "resumed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Rule("MSG-16")
    void aProcessThatFailsKeepsNoOtherFromGoingOn() {
        Tally.begin(store, "a-failing", Tally.cut("one").resumeAt(Instant.now().minusSeconds(2)));
        Tally.begin(store, "b-sound", Tally.cut("one").resumeAt(Instant.now().minusSeconds(1)));
        List<String> resumed = new ArrayList<>();

        new ProcessSweep(
                        List.of(new Resumption("cutting", store, id -> {
                            if (id.startsWith("a-")) {
                                throw new IllegalStateException("cannot go on");
                            }
                            resumed.add(id);
                        })),
                        registry)
                .sweep();

        assertThat(resumed).containsExactly("b-sound");
        assertThat(registry.get("likeverd.process.resumptions")
                        .tag("outcome", "failed")
                        .counter()
                        .count())
                .isEqualTo(1);
    }
}
