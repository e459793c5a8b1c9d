package no.likeverd.messaging.simulation;

import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** The aggregate of the simulation: marks on a stick, each mark an event. */
record Stick(List<String> marks) {

    static final String MARKED = "no.likeverd.stick.marked.v1";
    static final String STATE = "no.likeverd.stick.stick-state.v1";

    @EventType(MARKED)
    record MarkedV1(String mark) {}

    @EventType(STATE)
    record StickStateV1(List<String> marks) {}

    Change<Stick> mark(String mark) {
        return Change.to(with(this, mark), new MarkedV1(mark));
    }

    static Stick with(@Nullable Stick before, String mark) {
        List<String> marks = before == null ? new ArrayList<>() : new ArrayList<>(before.marks());
        marks.add(mark);
        return new Stick(marks);
    }
}
