package no.likeverd.resourcecenter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.calendar.Affected;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.FindOrders;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.pool.FindExperts;
import no.likeverd.resourcecenter.stay.Evaluate;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.Home;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/**
 * What one is asked to come to, orders without an expert, drafts that wait for a word, stays at half time, bookings that an absence
 * came over, experts without consent, who is invited and who has applied, stays to evaluate, what
 * expires, what the exchange asks for, and where one is out oneself.
 */
@Component
class ResourceCenterHome implements Home {

    private static final String EXPERTS = "/resource-center/experts/";

    private static final String HALF = ".half";

    /** So long before the first day a department should know whether anybody comes. */
    private static final int DAYS_BEFORE = 14;

    private final Actors actors;
    private final FindOrders orders;
    private final FindExperts experts;
    private final Evaluate evaluations;
    private final Replica replica;
    private final ReadersWords words;
    private final Clock clock;
    private final ExchangeTasks exchange;
    private final CredentialTasks credentials;
    private final HoldTasks holds;
    private final DraftTasks drafts;
    private final IntakeTasks intakes;
    private final JoiningTasks joining;

    ResourceCenterHome(
            Actors actors,
            FindOrders orders,
            FindExperts experts,
            Evaluate evaluations,
            Replica replica,
            ReadersWords words,
            Clock clock,
            ExchangeTasks exchange,
            CredentialTasks credentials,
            HoldTasks holds,
            DraftTasks drafts,
            IntakeTasks intakes,
            JoiningTasks joining) {
        this.actors = actors;
        this.orders = orders;
        this.experts = experts;
        this.evaluations = evaluations;
        this.replica = replica;
        this.words = words;
        this.clock = clock;
        this.exchange = exchange;
        this.credentials = credentials;
        this.holds = holds;
        this.drafts = drafts;
        this.intakes = intakes;
        this.joining = joining;
    }

    @Override
    public List<Task> tasks(String personId) {
        Actor actor = actors.actor(personId);
        return Stream.of(
                        holds.of(actor),
                        orderTasks(actor),
                        drafts.of(actor),
                        halfTimeTasks(actor),
                        affectedTasks(actor),
                        missingTasks(actor),
                        consentTasks(actor),
                        joining.of(actor),
                        evaluationTasks(actor),
                        credentials.of(actor),
                        intakes.of(actor),
                        exchange.of(actor))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private Stream<Task> orderTasks(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Stream<Order> waiting = orders.waiting(actor, today).stream();
        return actor.has(Role.RESOURCE_CENTRE_LEADER)
                ? waiting.map(order -> task(order, "/candidates", "home.allocate"))
                : waiting.filter(order -> from(order).isBefore(today.plusDays(DAYS_BEFORE)))
                        .map(order -> task(order, "", "home.followUp"));
    }

    private Stream<Task> halfTimeTasks(Actor actor) {
        boolean centre = actor.has(Role.RESOURCE_CENTRE_LEADER);
        return orders.halfway(actor, LocalDate.now(clock)).stream()
                .map(half -> new Task(
                        "/resource-center/orders/" + half.order().orderId(),
                        centre ? "home.halfTime.late" : "home.halfTime",
                        List.of(unit(half.order().unitId()), half.rules().daysToAnswer()),
                        half.answerBy().orElse(null)));
    }

    private Stream<Task> affectedTasks(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return experts.affected(actor, today).stream().flatMap(expert -> expert.affected(today).stream()
                .map(affected -> new Task(
                        EXPERTS + expert.expertId() + "#affected",
                        "home.affected." + affected.code() + (affected.half() ? HALF : ""),
                        List.of(unit(affected.booking().unitId()), name(expert)),
                        affected.days().from())));
    }

    /** What the department is told: which days, neither whom nor why. */
    private Stream<Task> missingTasks(Actor actor) {
        Words now = words.now();
        return experts.missing(actor, LocalDate.now(clock)).stream()
                .map(affected -> new Task(
                        "/resource-center/orders/" + affected.booking().orderId(),
                        affected.half() ? "home.missing" + HALF : "home.missing",
                        List.of(unit(affected.booking().unitId()), missed(affected, now)),
                        affected.days().from()));
    }

    private static String missed(Affected affected, Words now) {
        Period days = affected.days();
        return affected.half() ? now.day(days.from()) : now.days(days.from(), days.to());
    }

    private Task task(Order order, String page, String label) {
        return new Task(
                "/resource-center/orders/" + order.orderId() + page,
                label,
                List.of(unit(order.unitId()), from(order)),
                from(order));
    }

    private Stream<Task> evaluationTasks(Actor actor) {
        return evaluations.waiting(actor).stream()
                .map(stay -> new Task(
                        "/resource-center/stays/" + stay.bookingId(),
                        stay.own() ? "home.evaluate.own" : "home.evaluate",
                        List.of(unit(stay.unitId())),
                        stay.lastDay()));
    }

    private Stream<Task> consentTasks(Actor actor) {
        return experts.awaitingConsent(actor).stream()
                .map(expert -> new Task(EXPERTS + expert.expertId(), "home.consent", List.of(name(expert)), null));
    }

    private String name(ExpertCalendar expert) {
        return replica.nameOf(expert.personId()).orElseGet(() -> words.now().say("candidate.unnamed"));
    }

    @Override
    public List<Fact> facts(String personId) {
        LocalDate today = LocalDate.now(clock);
        return experts.own(actors.actor(personId)).stream()
                .flatMap(expert -> stays(expert, today))
                .toList();
    }

    private Stream<Fact> stays(ExpertCalendar expert, LocalDate today) {
        List<Fact> stays = expert.stays().bookings().stream()
                .filter(booking -> booking.stands() && booking.period().to().isAfter(today))
                .sorted(Comparator.comparing(booking -> booking.period().from()))
                .map(booking -> fact(expert, stay(booking)))
                .toList();
        return stays.isEmpty() && expert.member()
                ? Stream.of(fact(expert, words.now().say("home.booking.none")))
                : stays.stream();
    }

    private static Fact fact(ExpertCalendar expert, String value) {
        return new Fact("home.booking", value, EXPERTS + expert.expertId());
    }

    private String stay(Booking booking) {
        Words now = words.now();
        Period period = booking.period();
        return now.say(
                "home.booking.stay",
                unit(booking.unitId()),
                now.days(period.from(), period.to()),
                now.number(booking.sharePercent()));
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }

    private static LocalDate from(Order order) {
        return order.demand().period().from();
    }
}
