package no.likeverd.resourcecenter.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.Allocation;
import no.likeverd.resourcecenter.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * How an order ended: filled on the day on which somebody was booked first, whatever came afterwards; or unfilled, when the
 * department gave it up or its last day passed before anybody was.
 *
 * @param workingDays from the order to the booking, 0 on the same day; absent when it ended unfilled
 */
record EndedOrder(Kind kind, YearMonth month, @Nullable Long workingDays) {

    /** Empty while it has not ended, and for orders from before their days were noted. */
    static Optional<EndedOrder> of(Order order, LocalDate today) {
        LocalDate placed = order.placedOn();
        if (placed == null) {
            return Optional.empty();
        }
        Optional<LocalDate> booked = order.progress().bookings().stream()
                .map(Allocation::madeOn)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder());
        if (booked.isPresent()) {
            return Optional.of(ended(order, booked.get(), between(placed, booked.get())));
        }
        LocalDate last = order.demand().period().to().minusDays(1);
        LocalDate withdrawn = order.progress().withdrawnOn();
        if (withdrawn != null) {
            return Optional.of(ended(order, withdrawn, null));
        }
        return last.isBefore(today) ? Optional.of(ended(order, last, null)) : Optional.empty();
    }

    private static EndedOrder ended(Order order, LocalDate on, @Nullable Long workingDays) {
        return new EndedOrder(order.demand().kind(), YearMonth.from(on), workingDays);
    }

    private static long between(LocalDate placed, LocalDate booked) {
        return placed.isBefore(booked) ? new Period(placed, booked).workingDays() : 0;
    }
}
