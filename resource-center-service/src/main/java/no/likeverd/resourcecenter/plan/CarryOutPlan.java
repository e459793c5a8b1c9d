package no.likeverd.resourcecenter.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.booking.BookExpert;
import no.likeverd.resourcecenter.booking.Refusals;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Hold;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.resourcecenter.planning.Found;
import no.likeverd.resourcecenter.planning.Planner;
import no.likeverd.resourcecenter.planning.Progress;
import no.likeverd.resourcecenter.planning.Task;
import no.likeverd.resourcecenter.stay.GoodStays;
import no.likeverd.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Searches for plans and books what was accepted, beside the requests, one after another. The plan's document says how far it is:
 * an instance that ends leaves it to another.
 */
@Component
class CarryOutPlan implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CarryOutPlan.class);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(1);
    private static final int AT_ONCE = 20;

    private final Plans plans;
    private final Orders orders;
    private final Calendars calendars;
    private final GoodStays goodStays;
    private final BookExpert bookExpert;
    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("planner").daemon().factory());
    private volatile boolean ending;

    CarryOutPlan(
            Plans plans, Orders orders, Calendars calendars, GoodStays goodStays, BookExpert bookExpert, Clock clock) {
        this.plans = plans;
        this.orders = orders;
        this.calendars = calendars;
        this.goodStays = goodStays;
        this.bookExpert = bookExpert;
        this.clock = clock;
    }

    /** Goes on with whatever a plan has under way, soon. */
    void soon(String planId) {
        if (!ending) {
            thread.execute(() -> carryOut(planId));
        }
    }

    /** For a search that has fallen silent, or bookings that nobody has finished. */
    void resume(String planId) {
        plans.change(planId, null, plan -> plan.searchAgain(clock.instant()));
        soon(planId);
    }

    private void carryOut(String planId) {
        try {
            Plan plan = plans.get(planId);
            if (plan.status() == PlanStatus.SEARCHING) {
                search(plan);
            } else if (plan.isBooking()) {
                book(plan);
            }
        } catch (RuntimeException e) {
            // the plan's document says what is left, and when somebody looks at it again
            LOG.warn("plan {} waits for another attempt", planId, e);
        }
    }

    private void search(Plan plan) {
        LocalDate today = LocalDate.now(clock);
        List<ExpertCalendar> experts =
                calendars.all().stream().filter(ExpertCalendar::active).toList();
        Words words = new Words(plan);
        Found found =
                Planner.plan(tasks(today), experts, plan.aims(), today, Duration.ofSeconds(plan.seconds()), words::saw);
        if (!ending) {
            plans.change(plan.planId(), null, now -> now.found(found));
        }
    }

    private List<Task> tasks(LocalDate today) {
        Set<String> asked = calendars.held().stream()
                .flatMap(expert -> expert.holds().kept().stream())
                .map(Hold::orderId)
                .collect(Collectors.toSet());
        List<Order> open = orders.open().stream()
                .filter(order -> !asked.contains(order.orderId())) // somebody is to answer first
                .toList();
        Map<String, Set<String>> gladOf =
                goodStays.experts(open.stream().map(Order::unitId).collect(Collectors.toSet()));
        return open.stream()
                .map(order -> Task.of(order, gladOf.getOrDefault(order.unitId(), Set.of()), today))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Tells the document how far the search is, and hears from it whether that is enough. */
    private final class Words {

        private final String planId;
        private final int attempt;
        private long last = System.nanoTime();
        private boolean wanted = true;

        Words(Plan plan) {
            planId = plan.planId();
            attempt = plan.attempts();
        }

        boolean saw(Progress progress) {
            if (System.nanoTime() - last > BETWEEN_WORDS.toNanos()) {
                last = System.nanoTime();
                Plan now = plans.change(planId, null, plan -> plan.saw(progress, clock.instant()));
                wanted = !now.stopAsked() && now.attempts() == attempt && now.status() == PlanStatus.SEARCHING;
            }
            return wanted && !ending;
        }
    }

    private void book(Plan plan) {
        List<Item> left = plan.ready().items().stream()
                .filter(item -> item.is(ItemStatus.ACCEPTING))
                .toList();
        for (int from = 0; from < left.size() && !ending; from += AT_ONCE) {
            Map<String, String> refusals = new HashMap<>();
            left.subList(from, Math.min(left.size(), from + AT_ONCE))
                    .forEach(item -> book(plan.planId(), item).ifPresent(code -> refusals.put(item.orderId(), code)));
            plans.change(plan.planId(), null, now -> now.settle(refusals, clock.instant()));
        }
    }

    /**
     * @return the code of the refusal, empty text when it was booked, now or by an earlier attempt; nothing while somebody else is
     *     about the order, for whom the plan waits
     */
    private Optional<String> book(String planId, Item item) {
        try {
            CommandKey key = CommandKey.of("plan", planId + "/" + item.orderId(), item.expertId());
            bookExpert.accepted(item.orderId(), item.expertId(), key);
            return Optional.of("");
        } catch (Problem refused) {
            return Refusals.isPassing(refused) ? Optional.empty() : Optional.of(refused.code());
        }
    }

    @Override
    public void destroy() {
        ending = true;
        thread.shutdown();
    }
}
