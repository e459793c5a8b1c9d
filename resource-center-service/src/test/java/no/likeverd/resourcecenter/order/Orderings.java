package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.terms;

import no.likeverd.resourcecenter.calendar.Demand;

/** Orders as the tests speak of them. */
public final class Orderings {

    private Orderings() {}

    /** Of home care, open. */
    public static Order anOrder(int number, Demand demand) {
        return new Order(
                orderId(number), "u-home-care", "p-1004", demand, "Nobody here knows how", terms(), Progress.NONE);
    }
}
