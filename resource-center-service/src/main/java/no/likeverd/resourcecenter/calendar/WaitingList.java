package no.likeverd.resourcecenter.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.web.Problem;

/**
 * The orders in line for one expert, first come first. A question put to one of them holds nothing: it goes away when somebody
 * else is given the place.
 */
public record WaitingList(List<Wait> waits) {

    static final WaitingList NONE = new WaitingList(List.of());
    private static final int LONGEST = 50;

    public Optional<Wait> of(String orderId) {
        return waits.stream().filter(wait -> wait.orderId().equals(orderId)).findFirst();
    }

    /** @throws Problem 409 {@code WAITING_LIST_FULL} */
    WaitingList joinedBy(Wait wait) {
        if (waits.size() >= LONGEST) {
            throw Problem.conflict("WAITING_LIST_FULL", "Too many wait for this expert; choose another");
        }
        return new WaitingList(Stream.concat(waits.stream(), Stream.of(wait)).toList());
    }

    WaitingList without(Set<String> orderIds) {
        return new WaitingList(waits.stream()
                .filter(wait -> !orderIds.contains(wait.orderId()))
                .toList());
    }

    /** The questions that were put to these orders have been found to be worth an answer. */
    WaitingList checked(List<String> orderIds) {
        return new WaitingList(waits.stream()
                .map(wait -> orderIds.contains(wait.orderId()) ? wait.checked() : wait)
                .toList());
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
     * in time, and whose days are over, leaves the line.
     */
    WaitingList asking(ExpertCalendar expert, LocalDate today, Instant now, Duration time) {
        if (waits.isEmpty()) {
            return this;
        }
        List<Wait> line = new ArrayList<>();
        ExpertCalendar given = expert;
        for (Wait wait : waits) {
            Wait left = wait.remaining(today).orElse(null);
            if (left == null || (left.offer() != null && left.offer().lapsed(now))) {
                continue;
            }
            boolean fits = given.reasonsAgainst(left.demand()).isEmpty();
            line.add(left.with(fits ? asked(left, now.plus(time)) : null));
            given = fits ? given.with(given.stays().with(left.asBooking())) : given;
        }
        return new WaitingList(List.copyOf(line));
    }

    private static Offer asked(Wait wait, Instant until) {
        return wait.offer() == null ? new Offer(until, false) : wait.offer();
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
