package no.likeverd.resourcecenter.help;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.likeverd.access.Scope;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.process.Resumption;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All help between units. */
final class Helps {

    static final String LENDER = "state.parties.lenderUnitId";
    static final String BORROWER = "state.parties.borrowerUnitId";
    static final String CONTACT = "state.parties.contactPersonId";
    private static final String DAY = "state.hours.all.day";
    private static final AggregateType<Help> TYPE = AggregateType.of("resource-center", "help", Help.class)
            .indexedBy(LENDER, BORROWER, CONTACT, "state.actedOn");
    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("state.actedOn"), Sorts.ascending("_id"));

    private final AggregateStore<Help> store;
    private final Clock clock;

    Helps(AggregateStores stores, Clock clock) {
        store = stores.of(TYPE);
        this.clock = clock;
    }

    Aggregate<Help> ask(String helpId, CommandKey key, Function<LocalDate, Change<Help>> decide) {
        return store.create(helpId, key, () -> timed(decide.apply(today())));
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    Aggregate<Help> get(String helpId) {
        return store.get(helpId);
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when another version than the expected one is there */
    Aggregate<Help> change(
            String helpId,
            @Nullable CommandKey key,
            @Nullable Long expectedVersion,
            BiFunction<Help, LocalDate, Change<Help>> decide) {
        return store.change(helpId, key, expectedVersion, known -> timed(decide.apply(known.state(), today())));
    }

    Page<Help> page(Bson filter, PageRequest page) {
        return store.page(filter, NEWEST_FIRST, page).map(Aggregate::state);
    }

    /**
     * Hours that both units have confirmed, added up.
     *
     * @param settled whether what they come to has been paid
     */
    record Sum(String lenderUnitId, String borrowerUnitId, int oreAnHour, boolean settled, int hours) {

        long ore() {
            return (long) hours * oreAnHour;
        }
    }

    /** What was given in a year by or to the units, by both units, rate and whether it is settled. */
    List<Sum> sums(Scope units, int year) {
        Bson days = Filters.and(
                Filters.gte(DAY, LocalDate.of(year, 1, 1).toString()),
                Filters.lt(DAY, LocalDate.of(year + 1, 1, 1).toString()));
        Bson theirs = Filters.or(units.filter(LENDER), units.filter(BORROWER));
        Bson confirmed = Filters.eq("state.hours.all.state", Given.State.CONFIRMED.name());
        Document by = new Document("lender", "$" + LENDER)
                .append("borrower", "$" + BORROWER)
                .append("ore", "$state.agreement.oreAnHour")
                .append("status", "$state.status");
        return store.documents()
                .aggregate(List.of(
                        Aggregates.match(Filters.and(theirs, days)),
                        Aggregates.unwind("$state.hours.all"),
                        Aggregates.match(Filters.and(days, confirmed)),
                        Aggregates.group(by, Accumulators.sum("hours", "$state.hours.all.hours"))))
                .map(Helps::sum)
                .into(new ArrayList<>());
    }

    private static Sum sum(Document counted) {
        Document by = counted.get("_id", Document.class);
        return new Sum(
                by.getString("lender"),
                by.getString("borrower"),
                by.get("ore", Number.class).intValue(),
                by.getString("status").equals(HelpStatus.DONE.name()),
                counted.get("hours", Number.class).intValue());
    }

    /** Whatever is written, it says when somebody has to come back to it. */
    private Change<Help> timed(Change<Help> change) {
        Help state = change.state();
        LocalDate turns = state == null ? null : state.turnsOn();
        return turns == null
                ? change
                : change.resumeAt(turns.atStartOfDay(clock.getZone()).toInstant());
    }

    /** How requests that nobody replies to are chased and lapse. */
    Resumption resumedByTime() {
        return new Resumption("help", store, id -> change(id, null, null, Help::passTime));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
