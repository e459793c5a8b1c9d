package no.likeverd.messaging.process;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import no.likeverd.messaging.event.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds processes that nobody finished and goes on with them. */
public final class ProcessSweep {

    private static final Logger log = LoggerFactory.getLogger(ProcessSweep.class);
    private static final int AT_A_TIME = 100;

    private final List<Resumption> resumptions;
    private final MeterRegistry registry;

    public ProcessSweep(List<Resumption> resumptions, MeterRegistry registry) {
        this.resumptions = resumptions;
        this.registry = registry;
    }

    /** Resumes what is due. One process that fails does not keep the others from going on. */
    public void sweep() {
        resumptions.forEach(resumption -> resumption.store().toResume(AT_A_TIME).forEach(id -> resume(resumption, id)));
    }

    private void resume(Resumption resumption, String id) {
        String outcome = "resumed";
        try {
            Trail.starting().run(() -> resumption.resume().accept(id));
        } catch (RuntimeException e) {
            outcome = "failed";
            log.warn("{} of {} could not go on, will try again: {}", resumption.process(), id, e.toString());
        }
        registry.counter("likeverd.process.resumptions", "process", resumption.process(), "outcome", outcome)
                .increment();
    }
}
