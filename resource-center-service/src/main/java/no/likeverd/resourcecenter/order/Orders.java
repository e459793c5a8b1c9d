package no.likeverd.resourcecenter.order;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.AggregateType;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.process.Resumption;
import no.likeverd.resourcecenter.calendar.Period;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All orders. */
public final class Orders {

    private static final String LAST = "state.demand.period.to";
    private static final String MADE = "state.progress.bookings.madeOn";
    private static final String WITHDRAWN = "state.progress.withdrawnOn";
    private static final AggregateType<Order> TYPE = AggregateType.of("resource-center", "order", Order.class)
            .indexedBy("state.unitId", "state.progress.status", LAST, MADE, WITHDRAWN);
    private static final Bson NEAREST_FIRST = Sorts.ascending("state.demand.period.from", "_id");

    private final AggregateStore<Order> store;

    public Orders(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    public Aggregate<Order> place(Order order, CommandKey key) {
        return place(order, key, () -> {});
    }

    /** @param allowed asked unless the same command has placed the order before */
    Aggregate<Order> place(Order order, CommandKey key, Runnable allowed) {
        return store.create(order.orderId(), key, () -> {
            allowed.run();
            return order.place();
        });
    }

    /**
     * Places an order that somebody has served already or is serving, and gives it to that expert; the process goes on with it.
     *
     * @param allowed asked unless the same command has placed the order before
     */
    public Aggregate<Order> placeFor(
            Order order, String bookingId, String expertId, CommandKey key, Clock clock, Runnable allowed) {
        return store.create(order.orderId(), key, () -> {
            allowed.run();
            return order.placeFor(bookingId, expertId, LocalDate.now(clock), clock.instant());
        });
    }

    /** For an order whose id says where it comes from. */
    void placeUnlessThere(Order order) {
        store.createIfAbsent(order.orderId(), order::place);
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    public Aggregate<Order> get(String orderId) {
        return store.get(orderId);
    }

    Page<Aggregate<Order>> page(Bson filter, PageRequest page) {
        return store.page(filter, NEAREST_FIRST, page);
    }

    public Optional<Aggregate<Order>> find(String orderId) {
        return store.find(orderId);
    }

    /**
     * Orders that other experts are booked for on some of these days.
     *
     * @param notOf whose own bookings are left out
     * @param left the day from which on something of the booking has to be left
     */
    public Page<Aggregate<Order>> bookedDuring(Period days, String notOf, LocalDate left, PageRequest page) {
        LocalDate since = days.from().isAfter(left) ? days.from() : left;
        return page(
                Filters.and(
                        Filters.eq("state.progress.status", OrderStatus.FILLED.name()),
                        Filters.ne("state.progress.allocation.expertId", notOf),
                        Filters.gt("state.progress.allocation.period.to", since.toString()),
                        Filters.lt(
                                "state.progress.allocation.period.from",
                                days.to().toString())),
                page);
    }

    /** All that nobody fills yet. */
    public List<Order> open() {
        return Page.all(page -> page(Filters.eq("state.progress.status", OrderStatus.OPEN.name()), page)
                .map(Aggregate::state));
    }

    /**
     * Orders that may have ended in a period: those of which a booking was made, that were withdrawn, or whose last day was in
     * it. Each of the three is looked up in an index of its own; documents from before the days were noted are left out.
     */
    public Page<Order> ending(Period days, PageRequest page) {
        String from = days.from().toString();
        String to = days.to().toString();
        Bson made = Filters.elemMatch(
                "state.progress.bookings", Filters.and(Filters.gte("madeOn", from), Filters.lt("madeOn", to)));
        Bson withdrawn = Filters.and(Filters.gte(WITHDRAWN, from), Filters.lt(WITHDRAWN, to));
        Bson over = Filters.and(Filters.gt(LAST, from), Filters.lte(LAST, to));
        Bson dated = Filters.ne("state.placedOn", null);
        return store.page(Filters.and(dated, Filters.or(made, withdrawn, over)), Sorts.ascending("_id"), page)
                .map(Aggregate::state);
    }

    /** The skill that each of the orders asks for. */
    public Map<String, String> skills(List<String> orderIds) {
        Map<String, String> skills = new HashMap<>();
        for (int from = 0; from < orderIds.size(); from += PageRequest.MOST_ROWS) {
            List<String> some = orderIds.subList(from, Math.min(from + PageRequest.MOST_ROWS, orderIds.size()));
            page(Filters.in("_id", some), new PageRequest(0, PageRequest.MOST_ROWS))
                    .rows()
                    .forEach(order ->
                            skills.put(order.id(), order.state().demand().skill()));
        }
        return skills;
    }

    public Aggregate<Order> change(String orderId, Function<Order, Change<Order>> decide) {
        return store.change(orderId, null, order -> decide.apply(order.state()));
    }

    /**
     * Changes an order that the same command has loaded or changed before. Its key is remembered with the change, so a
     * repeat changes nothing.
     */
    public Aggregate<Order> change(
            Aggregate<Order> seen, @Nullable CommandKey key, Function<Order, Change<Order>> decide) {
        return store.change(seen, key, order -> decide.apply(order.state()));
    }

    /** @throws no.likeverd.messaging.aggregate.StaleVersion when somebody else has changed it since */
    public Aggregate<Order> changeAt(
            long version, String orderId, CommandKey key, Function<Order, Change<Order>> decide) {
        return store.change(orderId, key, version, order -> decide.apply(order.state()));
    }

    /** How orders that nobody finished filling or releasing are gone on with. */
    public Resumption resumedBy(java.util.function.Consumer<String> process) {
        return new Resumption("fill-order", store, process);
    }
}
