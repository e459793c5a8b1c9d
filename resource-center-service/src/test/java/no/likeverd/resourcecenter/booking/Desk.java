package no.likeverd.resourcecenter.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.result.DeleteResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.process.ProcessSweep;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Experts;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Wait;
import no.likeverd.resourcecenter.candidate.FindCandidates;
import no.likeverd.resourcecenter.order.HalfTimeRules;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.order.Orderings;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.stay.EvaluatedStays;
import no.likeverd.resourcecenter.stay.GoodStays;
import no.likeverd.resourcecenter.weight.WeightsInForce;
import no.likeverd.testing.Backends;
import org.bson.Document;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The use cases of booking on a real store, without web and broker. */
final class Desk implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Actor centre = actor(Role.RESOURCE_CENTRE_LEADER, "u-centre");
    final Actor department = actor(Role.ORDERER, "u-home-care");
    final Orders orders;
    final Calendars calendars;
    final FillOrder process;
    final BookExpert bookExpert;
    final EndBooking endBooking;
    final MoveBooking moveBooking;
    final ExpertSwaps swaps;
    final SwapSteps swapSteps;
    final SwapExperts swapExperts;
    final JoinLine joinLine;
    final CheckLine checkLine;
    final BookAgreed bookAgreed;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    final AggregateStores stores;
    final GoodStays goodStays;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MongoClient client;

    /** On one day, whatever happens. */
    Desk() {
        this(Clock.fixed(Experts.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    Desk(Clock clock) {
        String name = Backends.freshDatabase("desk");
        client = MongoClients.create(Backends.mongoUri(name));
        stores = new AggregateStores(client.getDatabase(name), clock);
        orders = new Orders(stores);
        calendars = new Calendars(stores, clock);
        goodStays = new EvaluatedStays(stores, clock).good();
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean("stores", AggregateStores.class, () -> stores);
        context.registerBean("orders", Orders.class, () -> orders);
        context.registerBean("calendars", Calendars.class, () -> calendars);
        context.registerBean("meters", SimpleMeterRegistry.class, () -> meters);
        context.registerBean("halfTime", HalfTimeRules.class, () -> HalfTimeRules.USUAL);
        context.registerBean("goodStays", GoodStays.class, () -> goodStays);
        swaps = new ExpertSwaps(stores, clock);
        context.registerBean("swaps", ExpertSwaps.class, () -> swaps);
        context.register(
                WeightsInForce.class,
                FindCandidates.class,
                Refusals.class,
                FillOrder.class,
                BookExpert.class,
                EndBooking.class);
        context.register(
                SwapSteps.class,
                SwapExperts.class,
                MoveBooking.class,
                JoinLine.class,
                CheckLine.class,
                BookAgreed.class);
        context.refresh();
        process = context.getBean(FillOrder.class);
        bookExpert = context.getBean(BookExpert.class);
        endBooking = context.getBean(EndBooking.class);
        moveBooking = context.getBean(MoveBooking.class);
        swapSteps = context.getBean(SwapSteps.class);
        swapExperts = context.getBean(SwapExperts.class);
        joinLine = context.getBean(JoinLine.class);
        checkLine = context.getBean(CheckLine.class);
        bookAgreed = context.getBean(BookAgreed.class);
    }

    private static Actor actor(Role role, String unitId) {
        return new Actor(
                "p-" + role,
                List.of(new Grant("g-" + role, "p-" + role, role, unitId, Experts.TODAY.minusDays(1), null)));
    }

    /** An expert of the centre, in the pool. */
    String anExpert() {
        ExpertCalendar expert = Experts.anExpert("x" + NUMBER.incrementAndGet());
        return calendars.add(expert, CommandKey.of("test", expert.expertId())).id();
    }

    /** An open order of home care. */
    String anOrder(Demand demand) {
        Order order = Orderings.anOrder(NUMBER.incrementAndGet(), demand);
        return orders.place(order, CommandKey.of("test", order.orderId())).id();
    }

    /** Everybody and everything goes. */
    void empty() {
        stores.all().forEach(store -> store.documents().deleteMany(new Document()));
    }

    /** An expert who is there no more. Whoever is, is compared at every refusal, and a race has many. */
    void dismiss(String expertId) {
        DeleteResult gone = stores.database().getCollection("expert_calendar").deleteOne(Filters.eq("_id", expertId));
        assertThat(gone.getDeletedCount()).isOne();
    }

    Order order(String orderId) {
        return orders.get(orderId).state();
    }

    ExpertCalendar expert(String expertId) {
        return calendars.get(expertId).state();
    }

    Booking book(String orderId, String expertId, String key) {
        return bookExpert.book(centre, orderId, expertId, key(orderId, key, expertId));
    }

    /** Moves the order as it is now. */
    Order move(String orderId, String expertId, Period period, int sharePercent, String key) {
        return move(orderId, orders.get(orderId).version(), expertId, period, sharePercent, key);
    }

    Order move(String orderId, long version, String expertId, Period period, int sharePercent, String key) {
        MoveBooking.Target target = new MoveBooking.Target(expertId, period.from(), period.to(), sharePercent);
        return moveBooking
                .move(centre, orderId, target, version, key(orderId, key, target))
                .state();
    }

    /** Swaps the experts of two orders as they are now. */
    ExpertSwap swap(String orderId, String otherId, String key) {
        return swap(
                new SwapExperts.Pair(
                        orderId,
                        orders.get(orderId).version(),
                        otherId,
                        orders.get(otherId).version()),
                key);
    }

    ExpertSwap swap(SwapExperts.Pair pair, String key) {
        return swapExperts.swap(centre, pair, key(pair.orderId(), key, pair.otherOrderId()));
    }

    void waits(String orderId, String expertId) {
        joinLine.join(department, orderId, expertId, key(orderId, "wait-" + expertId, expertId));
    }

    Booking accept(String orderId, String expertId) {
        return joinLine.accept(department, orderId, expertId, key(orderId, "accept-" + expertId, expertId));
    }

    /** Orders that are asked whether they want the expert. */
    List<String> asked(String expertId) {
        return expert(expertId).waiting().waits().stream()
                .filter(Wait::isAsked)
                .map(Wait::orderId)
                .toList();
    }

    /** What the service does every second by itself. */
    void sweep() {
        new ProcessSweep(
                        List.of(
                                orders.resumedBy(process::resume),
                                calendars.resumedBy(this::lookAfter),
                                swaps.resumedBy(swapSteps::resume)),
                        meters)
                .sweep();
    }

    private void lookAfter(String expertId) {
        checkLine.check(expertId);
        bookAgreed.book(expertId);
    }

    static CommandKey key(String orderId, String key, Object... asked) {
        return CommandKey.of("test/" + orderId, key, asked);
    }

    List<Booking> standing(String expertId) {
        return standing(expert(expertId));
    }

    static List<Booking> standing(ExpertCalendar expert) {
        return expert.stays().bookings().stream().filter(Booking::stands).toList();
    }

    /** Each order as it is now. */
    Map<String, Order> ordersOf(List<String> orderIds) {
        return Orderings.all(orders, orderIds);
    }

    /** Each calendar as it is now. */
    List<Aggregate<ExpertCalendar>> calendarsOf(Collection<String> expertIds) {
        return calendars
                .page(Filters.in("_id", expertIds), new PageRequest(0, PageRequest.MOST_ROWS))
                .rows();
    }

    /** Holds if nothing is under way with any of the orders, and each filled one stands in the calendar it names. */
    void assertStandWhereTheySay(List<String> orderIds) {
        Map<String, Order> now = ordersOf(orderIds);
        assertThat(now).containsOnlyKeys(orderIds);
        assertThat(now.values())
                .noneMatch(order -> order.progress().isBetween())
                .extracting(Order::status)
                .isSubsetOf(OrderStatus.OPEN, OrderStatus.FILLED, OrderStatus.WITHDRAWN);
        List<Order> filled = now.values().stream()
                .filter(order -> order.status() == OrderStatus.FILLED)
                .toList();
        Map<String, List<Booking>> standing = standingOf(
                filled.stream().map(order -> order.allocation().expertId()).collect(Collectors.toSet()));
        filled.forEach(order -> assertThat(standing.get(order.allocation().expertId()))
                .filteredOn(booking -> booking.orderId().equals(order.orderId()))
                .singleElement()
                .returns(order.allocation().bookingId(), Booking::bookingId)
                .returns(order.allocation().period(), Booking::period));
    }

    /** Nor is anything promised any more; how many bookings each of them has. */
    List<Integer> assertNeverAboveTheShare(List<String> expertIds) {
        List<ExpertCalendar> after =
                calendarsOf(expertIds).stream().map(Aggregate::state).toList();
        assertThat(after).hasSameSizeAs(expertIds).allSatisfy(Desk::assertNeverAboveTheShare);
        return after.stream().map(expert -> standing(expert).size()).toList();
    }

    private static void assertNeverAboveTheShare(ExpertCalendar expert) {
        assertThat(expert.stays().promised()).isNull();
        List<Booking> standing = standing(expert);
        standing.stream()
                .flatMap(booking ->
                        booking.period().from().datesUntil(booking.period().to()))
                .distinct()
                .forEach(day -> assertThat(standing.stream()
                                .filter(booking -> booking.period().contains(day))
                                .mapToInt(Booking::sharePercent)
                                .sum())
                        .isLessThanOrEqualTo(expert.sharePercent()));
    }

    /** What stands in each calendar. */
    Map<String, List<Booking>> standingOf(Collection<String> expertIds) {
        return calendarsOf(expertIds).stream()
                .collect(Collectors.toMap(Aggregate::id, calendar -> standing(calendar.state())));
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
