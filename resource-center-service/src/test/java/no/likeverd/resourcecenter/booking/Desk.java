package no.likeverd.resourcecenter.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
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

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MongoClient client;

    /** On one day, whatever happens. */
    Desk() {
        this(Clock.fixed(Experts.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    Desk(Clock clock) {
        String database = Backends.freshDatabase("desk");
        client = MongoClients.create(Backends.mongoUri(database));
        MongoDatabase store = client.getDatabase(database);
        AggregateStores stores = new AggregateStores(store, clock);
        orders = new Orders(stores);
        calendars = new Calendars(stores, clock);
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean("stores", AggregateStores.class, () -> stores);
        context.registerBean("orders", Orders.class, () -> orders);
        context.registerBean("calendars", Calendars.class, () -> calendars);
        context.registerBean("meters", SimpleMeterRegistry.class, () -> meters);
        context.registerBean("halfTime", HalfTimeRules.class, () -> HalfTimeRules.USUAL);
        context.registerBean("goodStays", GoodStays.class, () -> new EvaluatedStays(stores, clock).good());
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
        return expert(expertId).stays().bookings().stream()
                .filter(Booking::stands)
                .toList();
    }

    /** Holds if nothing is under way with the order, and a filled one stands in the calendar it names. */
    void assertStandsWhereItSays(String orderId) {
        Order order = order(orderId);
        assertThat(order.progress().isBetween()).isFalse();
        if (order.status() == OrderStatus.FILLED) {
            assertThat(standing(order.allocation().expertId()))
                    .filteredOn(booking -> booking.orderId().equals(orderId))
                    .singleElement()
                    .returns(order.allocation().bookingId(), Booking::bookingId)
                    .returns(order.allocation().period(), Booking::period);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
