package no.likeverd.resourcecenter.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.web.Problem;

/**
 * The orders in line for one expert, first come first. A question put to one of them holds nothing: it goes away when somebody
 * else is given the place.
 *
 * @param ended who has left the line without having wanted to, while the orders' days last
 */
public record WaitingList(List<Wait> waits, List<WaitEnd> ended) {

    static final WaitingList NONE = new WaitingList(List.of(), List.of());
    private static final int LONGEST = 50;

    public WaitingList {
        ended = Objects.requireNonNullElse(ended, List.of()); // older documents tell of nobody who left
    }

    public Optional<Wait> of(String orderId) {
        return waits.stream().filter(wait -> wait.orderId().equals(orderId)).findFirst();
    }

    /** Why an order that waited does not any more; empty when it does, or did not want to. */
    public Optional<WaitEnd> endOf(String orderId) {
        return ended.stream().filter(end -> end.orderId().equals(orderId)).findFirst();
    }

    /** @throws Problem 409 {@code WAITING_LIST_FULL} */
    WaitingList joinedBy(Wait wait) {
        if (waits.size() >= LONGEST) {
            throw Problem.conflict("WAITING_LIST_FULL", "Too many wait for this expert; choose another");
        }
        WaitingList others = without(Set.of(wait.orderId()));
        return new WaitingList(Stream.concat(waits.stream(), Stream.of(wait)).toList(), others.ended);
    }

    WaitingList without(Set<String> orderIds) {
        return new WaitingList(
                waits.stream()
                        .filter(wait -> !orderIds.contains(wait.orderId()))
                        .toList(),
                ended.stream().filter(end -> !orderIds.contains(end.orderId())).toList());
    }

    /** The questions that were put to these orders have been found to be worth an answer. */
    WaitingList checked(List<String> orderIds) {
        return new WaitingList(
                waits.stream()
                        .map(wait -> orderIds.contains(wait.orderId()) ? wait.checked() : wait)
                        .toList(),
                ended);
    }

    /** Ids of orders that are asked and may have been filled meanwhile. */
    public List<String> unchecked() {
        return waits.stream()
                .filter(wait -> wait.offer() != null && !wait.offer().checked())
                .map(Wait::orderId)
                .toList();
    }

    boolean anyLapsed(Instant now) {
        return waits.stream()
                .anyMatch(wait -> wait.offer() != null && wait.offer().lapsed(now));
    }

    /**
     * Who is asked now: in line, whoever fits beside what is booked and beside those before who are asked. Whoever did not answer
     * in time, cannot be helped by any waiting, or whose days are over, leaves the line.
     */
    WaitingList asking(ExpertCalendar expert, LocalDate today, Instant now, Duration time) {
        if (waits.isEmpty() && ended.isEmpty()) {
            return this;
        }
        List<Wait> line = new ArrayList<>();
        List<WaitEnd> left = new ArrayList<>(ended);
        ExpertCalendar given = expert;
        for (Wait wait : waits) {
            Wait rest = wait.remaining(today).orElse(null);
            if (rest == null) {
                continue;
            }
            WaitEnd end = ending(rest, expert, today, now).orElse(null);
            if (end != null) {
                left.add(end);
                continue;
            }
            boolean fits = given.reasonsAgainst(rest.demand()).isEmpty();
            line.add(fits ? asked(rest, now.plus(time)) : rest.passedOver(today));
            given = fits ? given.with(given.stays().with(rest.asBooking())) : given;
        }
        return new WaitingList(
                List.copyOf(line),
                left.stream().filter(end -> end.until().isAfter(today)).toList());
    }

    private static Optional<WaitEnd> ending(Wait wait, ExpertCalendar expert, LocalDate today, Instant now) {
        Offer offer = wait.offer();
        return offer != null && offer.lapsed(now)
                ? Optional.of(WaitEnd.unanswered(wait, today))
                : expert.inVain(wait.demand()).map(reason -> WaitEnd.inVain(wait, reason, today));
    }

    private static Wait asked(Wait wait, Instant until) {
        return wait.offer() == null ? wait.asked(new Offer(until, false)) : wait;
    }

    /**
     * Whom a booking would be in the way of: who is asked and could not come any more, and who waits for some of the same days and
     * a share that is not to be had beside it.
     *
     * @param served the order that would be given the days
     * @param after the expert as if it had them
     */
    List<Wait> inTheWayOf(String served, Demand given, Bookable after, LocalDate today) {
        return waits.stream()
                .filter(wait -> !wait.orderId().equals(served))
                .flatMap(wait -> wait.remaining(today).stream())
                .filter(wait -> wait.isAsked()
                        ? !after.reasonsAgainst(wait.demand()).isEmpty()
                        : wait.competesWith(given, after.sharePercent()))
                .toList();
    }

    /** When somebody has to come back to it: soon after a question was put, and when one lapses. */
    Optional<Instant> dueAt(Instant soon) {
        return waits.stream()
                .map(Wait::offer)
                .flatMap(Stream::ofNullable)
                .map(offer -> offer.checked() ? offer.until() : soon)
                .min(Instant::compareTo);
    }
}
