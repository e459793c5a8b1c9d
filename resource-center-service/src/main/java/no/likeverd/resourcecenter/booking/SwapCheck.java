package no.likeverd.resourcecenter.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.booking.ExpertSwap.Half;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.calendar.Trade;
import no.likeverd.resourcecenter.calendar.Trading;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** What speaks against a swap, on either side; nothing of it changes anything. */
record SwapCheck(List<SwapSide> sides) {

    /**
     * One order with the expert that would come to it.
     *
     * @param expertId absent when it is the order itself that is in the way
     * @param code of what speaks against it first; absent when nothing does
     */
    public record SwapSide(
            String orderId,
            @Nullable String expertId,
            @Nullable String code,
            List<Reason> reasonsAgainst) {}

    /** Of orders as they are. */
    static SwapCheck of(
            Aggregate<Order> mine, Aggregate<Order> theirs, LocalDate on, Function<String, ExpertCalendar> calendars) {
        try {
            return of(ExpertSwap.of("", mine, theirs, on, orderId -> ""), calendars);
        } catch (Problem refusal) {
            String whose = Objects.requireNonNullElse(refusal.member("orderId"), theirs.id())
                    .toString();
            return new SwapCheck(List.of(new SwapSide(whose, null, refusal.code(), List.of())));
        }
    }

    /** Of a swap that was asked for. */
    static SwapCheck of(ExpertSwap swap, Function<String, ExpertCalendar> calendars) {
        return new SwapCheck(List.of(
                side(
                        swap.one(),
                        swap.tradeOfOther(),
                        calendars.apply(swap.other().expertId())),
                side(swap.other(), swap.tradeOfOne(), calendars.apply(swap.one().expertId()))));
    }

    private static SwapSide side(Half half, Trade trade, ExpertCalendar newcomer) {
        Trading trading = newcomer.trading(trade);
        Optional<String> refusal = trading.refusal();
        List<Reason> against = refusal.isEmpty() ? List.of() : trading.against();
        return new SwapSide(half.orderId(), newcomer.expertId(), refusal.orElse(null), against);
    }

    boolean possible() {
        return sides.stream().allMatch(side -> side.code() == null);
    }

    /** Whatever speaks against it, as the caller reads it; empty when nothing does. */
    Optional<Problem> refusal() {
        return sides.stream()
                .flatMap(side -> Stream.ofNullable(side.code()).map(code -> refusal(code, side)))
                .findFirst();
    }

    /** The same for what was said no to, and may be possible again. */
    Problem refusal(String code, @Nullable String whose) {
        return sides.stream()
                .filter(side -> side.orderId().equals(whose))
                .findFirst()
                .map(side -> refusal(code, side))
                .orElseGet(() -> Problem.conflict(code, "The swap was not carried out in time; ask again"));
    }

    private Problem refusal(String code, SwapSide side) {
        Problem problem = Problem.conflict(code, detail(code, side))
                .with("orderId", side.orderId())
                .with("reasonsAgainst", side.reasonsAgainst())
                .with("sides", sides);
        return side.expertId() == null ? problem : problem.with("expertId", side.expertId());
    }

    private static String detail(String code, SwapSide side) {
        return side.reasonsAgainst().stream()
                .filter(reason -> reason.code().name().equals(code))
                .findFirst()
                .map(reason -> "The expert who would come to " + side.orderId() + " " + reason.detail())
                .orElse("The expert who would come to " + side.orderId() + " could not when asked; ask again");
    }
}
