package no.likeverd.resourcecenter.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.resourcecenter.booking.ExpertSwap.Decision;
import no.likeverd.resourcecenter.booking.ExpertSwap.Half;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Trade;
import no.likeverd.resourcecenter.calendar.Trading;
import no.likeverd.resourcecenter.order.Orders;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The process over two orders and two calendars: both orders are claimed, both calendars promise, it is decided, both carry out what
 * they promised or take it back, and the orders follow. Whoever was promised is bound, so an order never stands without somebody who
 * has to come. Every step may be repeated, by anybody, at any time.
 */
@Component
class SwapSteps {

    /** What was seen is not what is there any more. */
    static final String STALE = "STALE_VERSION";

    /** Nobody has asked until its first day was over. */
    static final String TOO_LATE = "SWAP_TOO_LATE";

    private final ExpertSwaps swaps;
    private final Orders orders;
    private final Calendars calendars;
    private final Clock clock;

    SwapSteps(ExpertSwaps swaps, Orders orders, Calendars calendars, Clock clock) {
        this.swaps = swaps;
        this.orders = orders;
        this.calendars = calendars;
        this.clock = clock;
    }

    void resume(String swapId) {
        carryOn(swaps.get(swapId));
    }

    /** Goes on until nothing of it is under way. */
    ExpertSwap carryOn(ExpertSwap swap) {
        ExpertSwap decided = swap.decision() == null ? decide(swap) : swap;
        Decision decision = decided.decision();
        if (decision != null && decision.asked()) {
            tell(decided, decided.tradeOfOne(), decided.one().expertId());
            tell(decided, decided.tradeOfOther(), decided.other().expertId());
        }
        settle(decided, decided.one());
        settle(decided, decided.other());
        return swaps.change(decided.swapId(), ExpertSwap::settle);
    }

    ExpertSwap decide(ExpertSwap swap) {
        Decision made = ask(swap);
        return swaps.change(swap.swapId(), known -> known.decide(made, clock.instant()));
    }

    /** No calendar is asked before both orders are claimed: what it says to an attempt, it says for good. */
    private Decision ask(ExpertSwap swap) {
        return Stream.of(swap.one(), swap.other())
                .flatMap(half -> claim(swap, half).stream())
                .findFirst()
                .orElseGet(() -> askCalendars(swap));
    }

    private Decision askCalendars(ExpertSwap swap) {
        if (swap.on().isBefore(today())) {
            return new Decision(TOO_LATE, null, true);
        }
        String no = promise(swap.tradeOfOne(), swap.one().expertId());
        if (no != null) {
            return new Decision(no, swap.other().orderId(), true);
        }
        no = promise(swap.tradeOfOther(), swap.other().expertId());
        return no == null ? Decision.YES : new Decision(no, swap.one().orderId(), true);
    }

    /** Empty when the order is claimed. It was looked at in one version; in another nobody ever gets it for this swap. */
    Optional<Decision> claim(ExpertSwap swap, Half half) {
        CommandKey key = CommandKey.of("swap", swap.swapId(), half.orderId());
        try {
            boolean claimed = orders.changeAt(half.version(), half.orderId(), key, order -> order.swapping()
                            .claim(half.claim(), clock.instant()))
                    .state()
                    .progress()
                    .isIn(swap.swapId());
            return claimed ? Optional.empty() : Optional.of(new Decision(STALE, half.orderId(), false));
        } catch (StaleVersion stale) {
            return Optional.of(new Decision(STALE, half.orderId(), false));
        } catch (Problem refusal) {
            return Optional.of(new Decision(refusal.code(), half.orderId(), false));
        }
    }

    /** The calendar's answer, the same however often it is asked for; null is a yes. */
    @Nullable String promise(Trade trade, String expertId) {
        ExpertCalendar answer = calendars
                .change(expertId, null, calendar -> calendar.trading(trade).promise(today()))
                .state();
        return answer.trading(trade).hasPromised()
                ? null
                : answer.refusal(trade.takes()).orElse(Trading.GONE);
    }

    private void tell(ExpertSwap decided, Trade trade, String expertId) {
        calendars.change(expertId, null, calendar -> {
            Trading trading = calendar.trading(trade);
            return decided.done() ? trading.keep(today()) : trading.takeBack(today());
        });
    }

    private void settle(ExpertSwap decided, Half half) {
        Decision decision = decided.decision();
        String refusal = decision == null ? null : decision.refusal();
        orders.change(half.orderId(), order -> order.swapping().settle(decided.swapId(), refusal));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
