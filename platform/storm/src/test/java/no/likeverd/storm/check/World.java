package no.likeverd.storm.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** A model of the resource centre that never errs, and the evidence that it leaves; requests overlap in time. */
final class World {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String ORDERS = "resource-center.order.events";
    static final String CALENDARS = "resource-center.expert-calendar.events";

    final List<Invocation> history = new ArrayList<>();
    final List<EventSeen> events = new ArrayList<>();
    final List<SnapshotSeen> snapshots = new ArrayList<>();
    final Map<String, OrderSeen> orders = new LinkedHashMap<>();
    final Map<String, BookingSeen> bookings = new LinkedHashMap<>();
    final Set<StaySeen> away = new HashSet<>();
    final List<String> leftBehind = new ArrayList<>();

    private final Random random;
    private final Map<String, Long> seqs = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private long now = 1_000;

    World(Random random) {
        this.random = random;
    }

    private record Answer(Outcome outcome, int status, String code, String order, String booking) {}

    static Span slot(int number) {
        LocalDate from = TODAY.plusDays(30).plusWeeks(4L * number);
        return new Span(from, from.plusWeeks(2));
    }

    String place(String key, int slot) {
        String id = "ord-" + key;
        Span days = slot(slot);
        orders.putIfAbsent(id, new OrderSeen(id, "u-school", "storm " + key, "OPEN", "", "", days));
        tell(ORDERS, id, EventSeen.ORDERED, id, "", "", null, null);
        note(key, Act.PLACE, id, "", days, new Answer(Outcome.OK, 201, "", id, ""));
        return id;
    }

    Outcome book(String key, String orderId, String expert) {
        OrderSeen order = orders.get(orderId);
        Answer answer = decide(order, expert, "bkg-" + key);
        note(key, Act.BOOK, orderId, expert, order.days(), answer);
        return answer.outcome();
    }

    private Answer decide(OrderSeen order, String expert, String id) {
        if (!order.status().equals("OPEN")) {
            return refused("ORDER_" + order.status(), order);
        }
        if (bookings.values().stream()
                .anyMatch(other -> other.expertId().equals(expert)
                        && other.stands()
                        && other.days().overlaps(order.days()))) {
            return refused("BOOKED", order);
        }
        bookings.put(id, new BookingSeen(id, order.orderId(), expert, order.unitId(), order.days(), null));
        tell(CALENDARS, expert, EventSeen.BOOKED, order.orderId(), id, expert, order.days(), null);
        snapshot(expert);
        become(order, "FILLED", id, expert);
        tell(ORDERS, order.orderId(), EventSeen.FILLED, order.orderId(), id, expert, null, null);
        return new Answer(Outcome.OK, 201, "", order.orderId(), id);
    }

    void withdraw(String key, String orderId) {
        OrderSeen order = orders.get(orderId);
        Answer answer = refused("ORDER_" + order.status(), order);
        if (order.status().equals("OPEN")) {
            become(order, "WITHDRAWN", "", "");
            tell(ORDERS, orderId, EventSeen.WITHDRAWN, orderId, "", "", null, null);
            answer = new Answer(Outcome.OK, 200, "WITHDRAWN", orderId, "");
        }
        note(key, Act.WITHDRAW, orderId, "", order.days(), answer);
    }

    /** The order is withdrawn while it is being filled: the calendar has booked, and frees the expert again. */
    void withdrawWhileBooking(String key, String bookKey, String orderId, String expert) {
        OrderSeen order = orders.get(orderId);
        String id = "bkg-" + bookKey;
        for (LocalDate cancelledOn : Arrays.asList(null, TODAY)) {
            bookings.put(id, new BookingSeen(id, orderId, expert, order.unitId(), order.days(), cancelledOn));
            String type = cancelledOn == null ? EventSeen.BOOKED : EventSeen.BOOKING_CANCELLED;
            tell(CALENDARS, expert, type, orderId, id, expert, order.days(), cancelledOn);
            snapshot(expert);
        }
        withdraw(key, orderId);
        note(bookKey, Act.BOOK, orderId, expert, order.days(), refused("ORDER_WITHDRAWN", order));
    }

    void cancel(String key, String orderId, boolean byCentre) {
        OrderSeen order = orders.get(orderId);
        Answer answer = refused(order.status().equals("OPEN") ? "NOT_BOOKED" : "ORDER_WITHDRAWN", order);
        if (order.status().equals("FILLED")) {
            BookingSeen ended = bookings.get(order.bookingId());
            bookings.put(
                    ended.bookingId(),
                    new BookingSeen(ended.bookingId(), orderId, ended.expertId(), ended.unitId(), ended.days(), TODAY));
            tell(
                    CALENDARS,
                    ended.expertId(),
                    EventSeen.BOOKING_CANCELLED,
                    orderId,
                    ended.bookingId(),
                    ended.expertId(),
                    ended.days(),
                    TODAY);
            snapshot(ended.expertId());
            String end = byCentre ? "OPEN" : "WITHDRAWN";
            become(order, end, "", "");
            tell(
                    ORDERS,
                    orderId,
                    byCentre ? EventSeen.REOPENED : EventSeen.WITHDRAWN,
                    orderId,
                    byCentre ? ended.bookingId() : "",
                    "",
                    null,
                    null);
            answer = new Answer(Outcome.OK, 200, end, orderId, "");
        }
        note(key, Act.CANCEL, orderId, "", order.days(), answer);
    }

    void read(String orderId) {
        OrderSeen order = orders.get(orderId);
        now += 10;
        history.add(new Invocation(
                "",
                Act.READ,
                "p-1",
                "u-school",
                orderId,
                order.expertId(),
                order.bookingId(),
                order.days(),
                now - width(),
                now + width(),
                Outcome.OK,
                200,
                order.status(),
                versions.getOrDefault(orderId, 1L)));
    }

    /** The answer is lost, and a repeat under the same key hears it. */
    void loseAnswerOf(String key) {
        Invocation answered = lastOf(key).orElseThrow();
        history.remove(answered);
        history.add(with(answered, answered.began(), answered.ended(), Outcome.UNKNOWN, 0, ""));
        history.add(with(answered, now + 60, now + 80, answered.outcome(), answered.status(), answered.code()));
        now += 100;
    }

    Optional<Invocation> lastOf(String key) {
        return history.reversed().stream()
                .filter(invocation -> invocation.key().equals(key))
                .findFirst();
    }

    static Invocation with(Invocation it, long began, long ended, Outcome outcome, int status, String code) {
        return new Invocation(
                it.key(),
                it.act(),
                it.person(),
                it.unit(),
                it.order(),
                it.expert(),
                outcome == Outcome.OK ? it.booking() : "",
                it.days(),
                began,
                ended,
                outcome,
                status,
                code,
                it.version());
    }

    Evidence evidence() {
        away.addAll(bookings.values().stream()
                .flatMap(booking -> booking.stay().stream())
                .toList());
        return new Evidence(
                List.copyOf(history),
                List.copyOf(events),
                List.copyOf(snapshots),
                new FinalState(
                        List.copyOf(orders.values()),
                        List.copyOf(bookings.values()),
                        Set.copyOf(away),
                        TODAY,
                        List.copyOf(leftBehind)));
    }

    private static Answer refused(String code, OrderSeen order) {
        return new Answer(Outcome.FAIL, 409, code, order.orderId(), "");
    }

    private void become(OrderSeen order, String status, String booking, String expert) {
        versions.merge(order.orderId(), 1L, Long::sum);
        orders.put(
                order.orderId(),
                new OrderSeen(order.orderId(), order.unitId(), order.purpose(), status, booking, expert, order.days()));
    }

    private void note(String key, Act act, String order, String expert, Span days, Answer answer) {
        now += 10;
        history.add(new Invocation(
                key,
                act,
                "p-1",
                "u-school",
                order,
                expert,
                answer.booking(),
                days,
                now - width(),
                now + width(),
                answer.outcome(),
                answer.status(),
                answer.code(),
                0));
    }

    private long width() {
        return random.nextInt(25);
    }

    private void tell(
            String topic,
            String subject,
            String type,
            String order,
            String booking,
            String expert,
            Span days,
            LocalDate cancelledOn) {
        long seq = seqs.merge(subject, 1L, Long::sum);
        events.add(new EventSeen(
                topic,
                0,
                events.size(),
                subject,
                subject + "#" + seq,
                type,
                seq,
                order,
                booking,
                expert,
                "u-school",
                days,
                cancelledOn));
    }

    private void snapshot(String expert) {
        long version = versions.merge(expert, 1L, Long::sum);
        Set<StaySeen> stays = bookings.values().stream()
                .filter(booking -> booking.expertId().equals(expert))
                .flatMap(booking -> booking.stay().stream())
                .collect(Collectors.toSet());
        snapshots.add(new SnapshotSeen(expert, seqs.get(expert), version, stays));
    }
}
