package no.likeverd.assessment.course;

import java.util.List;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;

/** The course records of all people. */
public final class CourseRecords {

    private static final AggregateType<CourseRecord> TYPE =
            AggregateType.of("assessment", "course-record", CourseRecord.class);

    private final AggregateStore<CourseRecord> store;

    CourseRecords(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    /** Adds a course to a record that comes to be with the first one. */
    void add(String personId, Completion completion, CommandKey key) {
        if (store.find(personId).isEmpty()) {
            store.createIfAbsent(personId, () -> Change.to(CourseRecord.empty(personId)));
        }
        store.change(personId, key, record -> record.state().add(completion));
    }

    public List<Completion> of(String personId) {
        return store.find(personId).map(record -> record.state().completions()).orElse(List.of());
    }
}
