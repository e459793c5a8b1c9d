package no.likeverd.resourcecenter.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.web.Problem;

/**
 * Days of one expert that are kept for orders. They are taken as if they were booked, by every rule, but for the order that they
 * are kept for; they lapse by themselves, and go as soon as something else comes in their way.
 *
 * @param ended what became of questions that led to no booking, while the orders' days last
 */
public record Holds(List<Hold> kept, List<HoldEnd> ended) {

    static final Holds NONE = new Holds(List.of(), List.of());
    private static final int MOST = 20;

    public Optional<Hold> of(String orderId) {
        return kept.stream().filter(hold -> hold.orderId().equals(orderId)).findFirst();
    }

    public Optional<HoldEnd> endOf(String orderId) {
        return ended.stream().filter(end -> end.orderId().equals(orderId)).findFirst();
    }

    /** @throws Problem 409 {@code TOO_MANY_HOLDS} */
    Holds with(Hold wanted) {
        Hold known = of(wanted.orderId()).orElse(null);
        if (known == null && kept.size() >= MOST) {
            throw Problem.conflict("TOO_MANY_HOLDS", "Too many orders have days kept of this expert already");
        }
        Hold now = known == null ? wanted : known.renewed(wanted);
        Holds others = without(Set.of(wanted.orderId()));
        return new Holds(
                Stream.concat(others.kept.stream(), Stream.of(now)).toList(),
                ended.stream()
                        .filter(end -> !end.orderId().equals(wanted.orderId()))
                        .toList());
    }

    Holds without(Set<String> orderIds) {
        return new Holds(
                kept.stream().filter(hold -> !orderIds.contains(hold.orderId())).toList(), ended);
    }

    /** Without days that nobody will be asked about any more, and with the reason. */
    Holds ending(Hold over, HoldEnd.How how, LocalDate today) {
        HoldEnd end =
                new HoldEnd(over.orderId(), how, today, over.demand().period().to());
        Stream<HoldEnd> others =
                ended.stream().filter(earlier -> !earlier.orderId().equals(over.orderId()));
        return new Holds(
                without(Set.of(over.orderId())).kept,
                Stream.concat(others, Stream.of(end)).toList());
    }

    Holds replaced(Hold changed) {
        return new Holds(
                kept.stream()
                        .map(hold -> hold.orderId().equals(changed.orderId()) ? changed : hold)
                        .toList(),
                ended);
    }

    /** These orders have been found to need somebody still. */
    Holds checked(List<String> orderIds) {
        return new Holds(
                kept.stream()
                        .map(hold -> orderIds.contains(hold.orderId()) ? hold.found() : hold)
                        .toList(),
                ended);
    }

    /** Ids of orders that may have been filled or withdrawn just before their days were kept. */
    public List<String> unchecked() {
        return kept.stream().filter(hold -> !hold.checked()).map(Hold::orderId).toList();
    }

    boolean anyLapsed(Instant now, Membership membership) {
        return kept.stream().anyMatch(hold -> hold.lapsed(now, membership));
    }

    /** What is kept today: nothing whose time or days are over, and nothing that no longer fits beside all else. */
    Holds upToDate(ExpertCalendar expert, LocalDate today, Instant now) {
        if (kept.isEmpty() && ended.isEmpty()) {
            return this;
        }
        Holds left = new Holds(
                List.of(),
                ended.stream().filter(end -> end.until().isAfter(today)).toList());
        ExpertCalendar given = expert.with(NONE);
        List<Hold> fitting = new ArrayList<>();
        for (Hold hold : kept) {
            Hold rest = hold.remaining(today).orElse(null);
            if (rest == null) {
                continue;
            }
            if (rest.lapsed(now, expert.membership())) {
                left = rest.asked() ? left.ending(rest, HoldEnd.How.UNANSWERED, today) : left;
            } else if (!given.reasonsAgainst(rest.demand()).isEmpty()) {
                left = rest.asked() ? left.ending(rest, HoldEnd.How.IN_THE_WAY, today) : left;
            } else {
                fitting.add(rest);
                given = given.with(given.stays().with(rest.asBooking()));
            }
        }
        return new Holds(List.copyOf(fitting), left.ended);
    }

    /** When somebody has to come back to it: soon when something is to be done, else when the first lapses. */
    Optional<Instant> dueAt(Instant soon, Membership membership) {
        return kept.stream()
                .map(hold -> hold.checked() && !hold.agreed(membership) ? hold.until() : soon)
                .min(Instant::compareTo);
    }
}
