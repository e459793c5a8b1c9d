package no.likeverd.assessment.look;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.assessment.look.Look.Occasion;
import no.likeverd.assessment.look.Look.Side;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.conversions.Bson;

/**
 * Who has looked at what whom has written, each look chained to the one before. Written before anything is given out; when
 * it cannot be written, its exception keeps the answer back.
 */
public final class Looks {

    private static final AggregateType<LookBook> TYPE = AggregateType.of("assessment", "look-book", LookBook.class)
            .indexedBy("state.personId", "state.looks.assessmentId");
    private static final Bson OLDEST_FIRST = Sorts.ascending("state.personId", "state.number");
    private static final Bson NEWEST_FIRST = Sorts.descending("state.number");
    private static final PageRequest FIRST = new PageRequest(0, 1);

    private final AggregateStore<LookBook> store;
    private final Clock clock;

    public Looks(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    /** Notes a look; one's own writing is nobody else's business. */
    public void note(String assessmentId, String readerId, Side side, String authorId, Occasion occasion) {
        if (readerId.equals(authorId)) {
            return;
        }
        boolean noted = false;
        while (!noted) { // an open book closes at most once a month
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Look look = new Look(0, assessmentId, readerId, authorId, side, occasion, at, "");
            noted = added(openBook(authorId, period(at)), look);
        }
    }

    private String period(Instant at) {
        return YearMonth.from(at.atZone(clock.getZone())).toString();
    }

    private boolean added(LookBook open, Look look) {
        LookBook after = store.change(id(open.personId(), open.number()), null, book -> {
                    LookBook now = book.state();
                    return now.closed() ? Change.nothing() : Change.to(now.with(look));
                })
                .state();
        return !after.closed();
    }

    /** The latest one, never of an earlier month than there is: a clock that goes back must not fork the chain. */
    private LookBook openBook(String personId, String period) {
        Optional<LookBook> latest = store.page(eq("state.personId", personId), NEWEST_FIRST, FIRST).rows().stream()
                .findFirst()
                .map(Aggregate::state)
                .map(this::begun);
        LookBook open = latest.filter(book -> book.period().compareTo(period) >= 0)
                .orElseGet(() ->
                        made(latest.map(book -> book.next(period)).orElseGet(() -> LookBook.first(personId, period))));
        return begun(open);
    }

    /** Two who make the next one at once meet in one document. */
    private LookBook made(LookBook next) {
        String id = id(next.personId(), next.number());
        return store.createIfAbsent(id, () -> Change.to(next))
                .orElseGet(() -> store.get(id))
                .state();
    }

    /** Only now is the one before closed, and only then is it known where this one begins. */
    private LookBook begun(LookBook next) {
        if (next.begun()) {
            return next;
        }
        LookBook ended = store.change(
                        id(next.personId(), next.number() - 1),
                        null,
                        book -> book.state().closed()
                                ? Change.nothing()
                                : Change.to(book.state().ended()))
                .state();
        return store.change(
                        id(next.personId(), next.number()),
                        null,
                        book -> book.state().begun()
                                ? Change.nothing()
                                : Change.to(book.state().begunAfter(ended)))
                .state();
    }

    private static String id(String personId, int number) {
        return "looks-" + personId + "-" + number;
    }

    /** Looks at what the person has written, newest first. */
    public Page<Look> of(String personId, PageRequest page) {
        return newestFirst(books(eq("state.personId", personId)).stream().flatMap(book -> book.looks().stream()), page);
    }

    /** Looks at what both have written in one assessment. */
    public Page<Look> in(String assessmentId, PageRequest page) {
        Stream<Look> all =
                books(eq("state.looks.assessmentId", assessmentId)).stream().flatMap(book -> book.looks().stream());
        return newestFirst(all.filter(look -> look.assessmentId().equals(assessmentId)), page);
    }

    private static Page<Look> newestFirst(Stream<Look> looks, PageRequest page) {
        Comparator<Look> oldestFirst = Comparator.comparing(Look::at).thenComparing(Look::number);
        return Page.of(looks.sorted(oldestFirst.reversed()).toList(), page);
    }

    /** Whether no look at the person's writing is missing or was changed since it was noted. */
    public boolean whole(String personId) {
        if (chain(personId).whole()) {
            return true;
        }
        return chain(personId).whole(); // what was being written while it was read is whole when it is read again
    }

    private Chain chain(String personId) {
        return new Chain(books(eq("state.personId", personId)));
    }

    private List<LookBook> books(Bson filter) {
        return Page.all(page -> store.page(filter, OLDEST_FIRST, page).map(Aggregate::state));
    }
}
