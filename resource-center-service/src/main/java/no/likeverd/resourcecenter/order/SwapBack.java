package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The order that an order's expert can be swapped back with: as long as both stand where their swap has taken them. */
final class SwapBack {

    private SwapBack() {}

    /** @param orders by id; asked for the other one alone */
    static Optional<String> of(Order order, Function<String, Order> orders, LocalDate today) {
        SwapClaim swap = order.progress().swap();
        return swap != null && stands(order, swap, today) && stands(orders.apply(swap.otherOrderId()), swap, today)
                ? Optional.of(swap.otherOrderId())
                : Optional.empty();
    }

    private static boolean stands(Order order, SwapClaim swap, LocalDate today) {
        SwapClaim latest = order.progress().swap();
        return latest != null
                && latest.done()
                && latest.swapId().equals(swap.swapId())
                && order.swapping().isPossible(today);
    }
}
