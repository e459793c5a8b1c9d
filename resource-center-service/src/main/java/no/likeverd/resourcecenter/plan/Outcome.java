package no.likeverd.resourcecenter.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.resourcecenter.planning.Found;
import no.likeverd.resourcecenter.planning.Unfilled;

/**
 * What a search has found, and what became of it.
 *
 * @param oneByOne points of the same orders taken one after another, the nearest first
 * @param oneByOneFilled how many of them get somebody then
 */
record Outcome(List<Item> items, List<Unfilled> unfilled, long oneByOne, int oneByOneFilled) {

    static Outcome of(Found found) {
        return new Outcome(
                found.assignments().stream().map(Item::of).toList(),
                found.unfilled(),
                found.oneByOne(),
                found.oneByOneFilled());
    }

    Outcome with(List<Item> changed) {
        return new Outcome(changed, unfilled, oneByOne, oneByOneFilled);
    }

    /** Of all orders that get somebody. */
    Set<String> orderIds() {
        return items.stream().map(Item::orderId).collect(Collectors.toSet());
    }

    int count(ItemStatus status) {
        return (int) items.stream().filter(item -> item.is(status)).count();
    }
}
