package no.likeverd.resourcecenter.order;

import com.mongodb.client.model.Sorts;
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
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** All orders. */
public final class Orders {

    private static final AggregateType<Order> TYPE = AggregateType.of("resource-center", "order", Order.class)
            .indexedBy("state.unitId", "state.progress.status");
    private static final Bson NEAREST_FIRST = Sorts.ascending("state.demand.period.from", "_id");

    private final AggregateStore<Order> store;

    public Orders(AggregateStores stores) {
        store = stores.of(TYPE);
    }

    public Aggregate<Order> place(Order order, CommandKey key) {
        return store.create(order.orderId(), key, order::place);
    }

    /** @throws no.likeverd.messaging.aggregate.UnknownAggregate when there is none */
    public Aggregate<Order> get(String orderId) {
        return store.get(orderId);
    }

    Page<Aggregate<Order>> page(Bson filter, PageRequest page) {
        return store.page(filter, NEAREST_FIRST, page);
    }

    public Order change(String orderId, Function<Order, Change<Order>> decide) {
        return change(orderId, null, decide);
    }

    /** The command's key is remembered with the change, so a repeat changes nothing. */
    public Order change(String orderId, @Nullable CommandKey key, Function<Order, Change<Order>> decide) {
        return store.change(orderId, key, order -> decide.apply(order.state())).state();
    }

    /** How orders that nobody finished filling or releasing are gone on with. */
    public Resumption resumedBy(java.util.function.Consumer<String> process) {
        return new Resumption("fill-order", store, process);
    }
}
