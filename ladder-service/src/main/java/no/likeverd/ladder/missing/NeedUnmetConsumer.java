package no.likeverd.ladder.missing;

import no.likeverd.messaging.inbox.Handlers;
import no.likeverd.messaging.inbox.ProjectionType;

/** Keeps one document per need that nobody met; needs that are open or met leave none. */
final class NeedUnmetConsumer {

    static final ProjectionType<Missing> PROJECTION =
            ProjectionType.of("ladder.missing", "missing", Missing.class, "state.unitId");

    private NeedUnmetConsumer() {}

    static Handlers<Missing> deltas() {
        return new Handlers<Missing>().on(NeedUnmet.TYPE, NeedUnmet.class, (known, event) -> event.data()
                .missing());
    }
}
