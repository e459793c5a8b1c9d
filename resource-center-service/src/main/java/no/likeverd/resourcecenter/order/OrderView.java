package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An order as shown.
 *
 * @param servedUntil first day that is still to be filled, when somebody left midway
 * @param bookingId and {@code expertId}: who is or is being booked
 */
public record OrderView(
        String orderId,
        String unitId,
        OrderStatus status,
        Kind kind,
        String skill,
        int leastLevel,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        String purpose,
        Payer payer,
        Party professionalResponsibility,
        Party competenceUpkeep,
        @Nullable LocalDate servedUntil,
        @Nullable String bookingId,
        @Nullable String expertId) {

    /** Who pays. */
    public record Payer(String unitId, String costCode) {

        public static Payer of(Terms terms) {
            return new Payer(terms.payerUnitId(), terms.costCode());
        }
    }

    public static OrderView of(Order order) {
        Demand demand = order.demand();
        Allocation allocation = order.progress().allocation();
        return new OrderView(
                order.orderId(),
                order.unitId(),
                order.status(),
                demand.kind(),
                demand.skill(),
                demand.leastLevel(),
                demand.period().from(),
                demand.period().to(),
                demand.sharePercent(),
                order.purpose(),
                Payer.of(order.terms()),
                order.terms().professionalResponsibility(),
                order.terms().competenceUpkeep(),
                order.progress().servedUntil(),
                allocation == null ? null : allocation.bookingId(),
                allocation == null ? null : allocation.expertId());
    }
}
