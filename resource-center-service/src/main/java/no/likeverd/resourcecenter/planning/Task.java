package no.likeverd.resourcecenter.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import no.likeverd.resourcecenter.calendar.BookingRequest;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.Urgency;

/**
 * An open order, as it would be asked of a calendar.
 *
 * @param asked with a booking id that nobody has
 * @param gladOf ids of experts whom the unit has had before and got much help of
 */
public record Task(Urgency urgency, BookingRequest asked, Set<String> gladOf) {

    /** As people would take them from the inbox: the nearest first. */
    static final Comparator<Task> NEAREST_FIRST = Comparator.comparing(
                    (Task task) -> task.demand().period().from())
            .thenComparing(task -> task.demand().period().to())
            .thenComparing(Task::orderId);

    /** What is left of an order; empty when its days are over. */
    public static Optional<Task> of(Order order, Set<String> gladOf, LocalDate today) {
        return order.left(today).map(left -> new Task(order.urgency(), asked(order, left), gladOf));
    }

    private static BookingRequest asked(Order order, Demand left) {
        return new BookingRequest(
                "plan-" + order.orderId(),
                order.orderId(),
                order.progress().attempts() + 1,
                order.unitId(),
                left,
                order.terms());
    }

    public String orderId() {
        return asked.orderId();
    }

    Department department() {
        return new Department(asked.unitId(), gladOf);
    }

    Demand demand() {
        return asked.demand();
    }
}
