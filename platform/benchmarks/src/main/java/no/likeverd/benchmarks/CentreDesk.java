package no.likeverd.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.order.Orders;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;

/** The resource centre's own use case "book an expert", put together without web and broker. */
final class CentreDesk implements AutoCloseable {

    static final String LEADER = "p-centre-leader";

    private final Pool pool;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Actor leader;
    private final MethodHandle book;

    CentreDesk(Pool pool) throws ReflectiveOperationException {
        this.pool = pool;
        leader = new Actor(
                LEADER,
                List.of(new Grant(
                        "g-leader",
                        LEADER,
                        Role.RESOURCE_CENTRE_LEADER,
                        "u-centre",
                        pool.today().minusDays(1),
                        null)));
        context.registerBean("clock", Clock.class, () -> pool.clock);
        context.registerBean("stores", AggregateStores.class, () -> pool.stores);
        context.registerBean("orders", Orders.class, () -> pool.orders);
        context.registerBean("calendars", Calendars.class, () -> pool.calendars);
        context.registerBean("meters", SimpleMeterRegistry.class, SimpleMeterRegistry::new);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(Controller.class));
        scanner.getBeanDefinitionDefaults()
                .setLazyInit(true); // what booking does not need has more that is missing here
        scanner.scan(
                "no.likeverd.resourcecenter.booking",
                "no.likeverd.resourcecenter.candidate",
                "no.likeverd.resourcecenter.stay",
                "no.likeverd.resourcecenter.weight");
        context.refresh();
        book = handle(context.getBean("bookExpert"));
    }

    /** The use case is nobody's business outside its package, so it takes reflection to get at it. */
    private static MethodHandle handle(Object useCase) throws ReflectiveOperationException {
        Method method = Stream.of(useCase.getClass().getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals("book"))
                .findFirst()
                .orElseThrow(NoSuchMethodException::new);
        method.setAccessible(true);
        return MethodHandles.lookup().unreflect(method).bindTo(useCase);
    }

    void book(int number) throws Exception {
        String orderId = pool.orderId(number);
        String expertId = pool.expertId(number);
        CommandKey key = CommandKey.of(LEADER + "/" + orderId, "bench-" + orderId, expertId);
        try {
            Object booking = book.invoke(leader, orderId, expertId, key);
            if (booking == null) {
                throw new IllegalStateException("no booking of " + orderId);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
