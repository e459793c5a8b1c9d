package no.likeverd.access.count;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.web.pages.Home;
import no.likeverd.web.pages.Task;
import org.springframework.context.i18n.LocaleContextHolder;

/** Counts just what the service lists on a person's own page, and tells the numbers. */
final class CountTasks {

    private static final Locale ANY = Locale.of("nb"); // the words of the tasks are made, and not told

    private final String part;
    private final Home home;
    private final Replica replica;
    private final AggregateStore<TaskCount> counts;
    private final Clock clock;

    CountTasks(String part, Home home, Replica replica, AggregateStore<TaskCount> counts, Clock clock) {
        this.part = part;
        this.home = home;
        this.replica = replica;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * Answers once; what comes after the time is up is not answered.
     *
     * @throws MissingReference when the directory has not told of the person here yet
     */
    void answer(DigestDue due) {
        if (clock.instant().isAfter(due.answerBy())) {
            return;
        }
        if (replica.person(due.personId()).isEmpty()) {
            throw new MissingReference("person", due.personId());
        }
        TaskCount count = TaskCount.of(due, part, tasks(due.personId()), LocalDate.now(clock));
        Change<TaskCount> told = Change.to(count, count);
        if (counts.createIfAbsent(due.personId(), () -> told).isEmpty()) {
            counts.change(
                    due.personId(),
                    null,
                    before -> before.state().digestId().equals(due.digestId()) ? Change.nothing() : told);
        }
    }

    private List<Task> tasks(String personId) {
        LocaleContextHolder.setLocale(ANY);
        try {
            return home.tasks(personId);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
