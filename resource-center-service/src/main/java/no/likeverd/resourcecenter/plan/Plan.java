package no.likeverd.resourcecenter.plan;

import static no.likeverd.resourcecenter.plan.PlanStatus.FAILED;
import static no.likeverd.resourcecenter.plan.PlanStatus.READY;
import static no.likeverd.resourcecenter.plan.PlanStatus.SEARCHING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.planning.Aims;
import no.likeverd.resourcecenter.planning.Found;
import no.likeverd.resourcecenter.planning.Progress;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One plan over all open orders, and the owner of the process that searches for it and of the one that books what is accepted.
 *
 * @param startedBy person
 * @param seconds that the search may take
 * @param attempts of the search so far: an instance that ends takes its search along
 * @param stopAsked whether somebody has seen enough
 * @param outcome absent until the search is over
 */
record Plan(
        String planId,
        String startedBy,
        Instant startedAt,
        int seconds,
        Aims aims,
        PlanStatus status,
        int attempts,
        boolean stopAsked,
        Progress progress,
        @Nullable Outcome outcome) {

    /** A search tells of itself each second; whoever is silent for so long is not there any more. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    /** Long enough to book what was accepted, short enough to wait for after a crash. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_ATTEMPTS = 3;
    private static final Progress NONE = new Progress(0, 0, 0);

    static Plan begun(String planId, String startedBy, Instant now, int seconds, Aims aims) {
        return new Plan(planId, startedBy, now, seconds, aims, SEARCHING, 1, false, NONE, null);
    }

    Change<Plan> saw(Progress now, Instant at) {
        return status == SEARCHING
                ? Change.to(with(SEARCHING, attempts, stopAsked, now, null)).resumeAt(at.plus(SILENCE))
                : Change.nothing();
    }

    Change<Plan> found(Found found) {
        return status == SEARCHING
                ? Change.to(with(READY, attempts, stopAsked, found.progress(), Outcome.of(found)))
                : Change.nothing();
    }

    /** The search has fallen silent: another begins, unless it is the search itself that does it. */
    Change<Plan> searchAgain(Instant at) {
        if (status != SEARCHING) {
            return Change.nothing();
        }
        return attempts < MOST_ATTEMPTS
                ? Change.to(with(SEARCHING, attempts + 1, stopAsked, NONE, null))
                        .resumeAt(at.plus(SILENCE))
                : Change.to(with(FAILED, attempts, stopAsked, progress, null));
    }

    /** What has been found so far is enough. */
    Change<Plan> stop(Instant at) {
        return status == SEARCHING && !stopAsked
                ? Change.to(with(SEARCHING, attempts, true, progress, null)).resumeAt(at.plus(SILENCE))
                : Change.nothing();
    }

    /**
     * First step: says which assignments are to be booked.
     *
     * @param orderIds whose; all that are proposed when empty
     */
    Change<Plan> accept(Set<String> orderIds, Instant at) {
        Outcome known = ready();
        List<Item> items = known.items();
        Set<String> there = items.stream().map(Item::orderId).collect(Collectors.toSet());
        if (!there.containsAll(orderIds)) {
            throw Problem.invalid("NOT_IN_PLAN", "orderIds", "The plan proposes nobody for one of these orders");
        }
        List<Item> after = items.stream()
                .map(item -> item.is(ItemStatus.PROPOSED) && (orderIds.isEmpty() || orderIds.contains(item.orderId()))
                        ? item.accepting()
                        : item)
                .toList();
        return after.equals(items)
                ? Change.nothing()
                : Change.to(with(known.with(after))).resumeAt(at.plus(PATIENCE));
    }

    /**
     * What became of some that were accepted. Two instances may book the same plan at once, and the room that one of them lacked
     * may be there for the other: what either has booked is booked.
     *
     * @param refusals by order, empty where it was booked; whoever is not among them is tried again
     */
    Change<Plan> settle(Map<String, String> refusals, Instant at) {
        Outcome known = ready();
        List<Item> after = known.items().stream()
                .map(item -> refusals.containsKey(item.orderId()) ? settled(item, code(refusals, item)) : item)
                .toList();
        Change<Plan> change = Change.to(with(known.with(after)));
        return after.stream().anyMatch(item -> item.is(ItemStatus.ACCEPTING))
                ? change.resumeAt(at.plus(PATIENCE))
                : change;
    }

    private static Item settled(Item item, @Nullable String code) {
        boolean better = item.is(ItemStatus.REFUSED) && code == null;
        return item.is(ItemStatus.ACCEPTING) || better ? item.settled(code) : item;
    }

    private static @Nullable String code(Map<String, String> refusals, Item item) {
        String code = refusals.getOrDefault(item.orderId(), "");
        return code.isEmpty() ? null : code;
    }

    /** @throws Problem 409 while there is nothing to accept */
    Outcome ready() {
        if (outcome == null) {
            throw Problem.conflict("PLAN_NOT_READY", "The plan is still being searched for, or was never found");
        }
        return outcome;
    }

    boolean isBooking() {
        return outcome != null && outcome.count(ItemStatus.ACCEPTING) > 0;
    }

    private Plan with(Outcome changed) {
        return with(status, attempts, stopAsked, progress, changed);
    }

    private Plan with(PlanStatus next, int tries, boolean stop, Progress now, @Nullable Outcome changed) {
        return new Plan(planId, startedBy, startedAt, seconds, aims, next, tries, stop, now, changed);
    }
}
