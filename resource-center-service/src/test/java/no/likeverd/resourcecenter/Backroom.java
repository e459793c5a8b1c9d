package no.likeverd.resourcecenter;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.likeverd.access.AccessConfiguration;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.InboxMetrics;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.messaging.process.ProcessSweep;
import no.likeverd.messaging.process.Resumption;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orderings;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.testing.Backends;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RestController;

/** The whole service on a real store, without web and broker, at a time that the test sets and stops. */
public final class Backroom implements AutoCloseable {

    public final StoppableClock clock = new StoppableClock(TODAY);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client;
    private final Municipality municipality;
    private int number;

    public Backroom() {
        String name = Backends.freshDatabase("backroom");
        client = MongoClients.create(Backends.mongoUri(name));
        MongoDatabase database = client.getDatabase(name);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ParkedRecords parked = new ParkedRecords(database);
        context.registerBean("clock", java.time.Clock.class, () -> clock);
        context.registerBean("meters", MeterRegistry.class, () -> meters);
        context.registerBean("parked", ParkedRecords.class, () -> parked);
        context.registerBean("stores", AggregateStores.class, () -> new AggregateStores(database, clock));
        context.registerBean(
                "inbox", Inbox.class, () -> new Inbox(database, parked, new InboxMetrics(meters, clock), clock));
        context.register(AccessConfiguration.class);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(RestController.class));
        scanner.scan(inner(
                "applying",
                "approval",
                "booking",
                "calendar",
                "candidate",
                "catalogue",
                "credential",
                "draft",
                "employment"));
        scanner.scan(
                inner("export", "invitation", "membership", "news", "order", "placement", "pool", "stay", "weight"));
        context.refresh();
        municipality = new Municipality(context);
        municipality.role("p-named", Role.RESOURCE_CENTRE_LEADER, "u-centre");
    }

    private static String[] inner(String... packages) {
        return List.of(packages).stream()
                .map(inner -> "no.likeverd.resourcecenter." + inner)
                .toArray(String[]::new);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** An id that is new in each round of a test. */
    public String id(String name) {
        return name + "-" + run + "-" + number;
    }

    public void nextRound() {
        number++;
    }

    /** A unit that the replica knows. */
    public String home() {
        return municipality.home;
    }

    /** What the replica knows of an employment. */
    public void employment(String employmentId, String unitId, LocalDate from, String movedFrom) {
        municipality.employment(employmentId, "p-of-" + employmentId, unitId, 80, from, movedFrom);
    }

    /** In the pool as a request leaves it that has written and not looked yet. */
    public String joined(ExpertCalendar expert) {
        return bean(Calendars.class)
                .add(expert.lookingOn(TODAY), CommandKey.of("test", expert.expertId()))
                .id();
    }

    /** An order of home care, filled by the expert; the answer is its id. */
    public String booked(String expertId, Demand demand) {
        Orders orders = bean(Orders.class);
        Order order = Orderings.anOrder(++number, demand);
        String id = order.orderId();
        orders.place(order, CommandKey.of("test", id));
        Order claimed = orders.change(
                        id, open -> open.allocate("bkg-%026x".formatted(number), expertId, TODAY, clock.instant()))
                .state();
        bean(Calendars.class).change(expertId, null, calendar -> calendar.decide(claimed.request(), TODAY));
        boolean accepted =
                expert(expertId).booking(claimed.allocation().bookingId()).isPresent();
        orders.change(id, claim -> accepted ? claim.fill(claimed.allocation()) : claim.giveUp(claimed.allocation()));
        return id;
    }

    public ExpertCalendar expert(String expertId) {
        return bean(Calendars.class).get(expertId).state();
    }

    public Order order(String orderId) {
        return bean(Orders.class).get(orderId).state();
    }

    /** What the service does every second by itself. */
    public void sweep() {
        new ProcessSweep(
                        new ArrayList<>(context.getBeansOfType(Resumption.class).values()), bean(MeterRegistry.class))
                .sweep();
    }

    /** Types of the events that wait to be published, by the aggregate's id. */
    public List<String> told(String collection, String id) {
        return bean(AggregateStores.class)
                .database()
                .getCollection(collection)
                .find(new org.bson.Document("_id", id))
                .first()
                .getList("outbox", org.bson.Document.class)
                .stream()
                .map(event -> event.getString("type").replaceAll("no.likeverd.resource-center.|.v1", ""))
                .toList();
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
