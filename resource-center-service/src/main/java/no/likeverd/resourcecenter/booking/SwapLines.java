package no.likeverd.resourcecenter.booking;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.order.Allocation;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Swaps in words and with names, for the centre alone. */
@Component
class SwapLines {

    private final Replica replica;
    private final Calendars calendars;

    SwapLines(Replica replica, Calendars calendars) {
        this.replica = replica;
        this.calendars = calendars;
    }

    /** A booking as it stands. */
    public record Place(
            String orderId, String unit, String skill, String expert, LocalDate from, LocalDate to, int sharePercent) {}

    /**
     * What speaks against one of the two sides.
     *
     * @param expert who would come; empty when it is the order itself that is in the way
     */
    public record Against(String expert, String unit, List<Said> reasons) {}

    /** One booking that the expert could be swapped with. */
    public record Line(Place place, boolean possible, List<Against> against) {}

    Line of(FindSwaps.Option option, Words words) {
        List<Against> against = option.check().sides().stream()
                .filter(side -> side.code() != null)
                .map(side -> against(side, unitOf(option, side.orderId()), words))
                .toList();
        return new Line(of(option.theirs(), words), option.check().possible(), against);
    }

    Place of(Aggregate<Order> order, Words words) {
        Order state = order.state();
        Allocation booked = state.allocation();
        return new Place(
                state.orderId(),
                unit(state.unitId()),
                state.demand().skill(),
                name(booked.expertId(), words),
                booked.period().from(),
                booked.period().to(),
                state.demand().sharePercent());
    }

    private Against against(SwapCheck.SwapSide side, String unit, Words words) {
        List<Said> reasons = side.reasonsAgainst().isEmpty()
                ? List.of(new Said(words.say("swap.against." + side.code()), ""))
                : Said.of(side.reasonsAgainst(), words);
        return new Against(name(side.expertId(), words), unit, reasons);
    }

    private String unitOf(FindSwaps.Option option, String orderId) {
        Order mine = option.mine().state();
        return unit(
                mine.orderId().equals(orderId)
                        ? mine.unitId()
                        : option.theirs().state().unitId());
    }

    private String unit(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }

    private String name(@Nullable String expertId, Words words) {
        return expertId == null
                ? ""
                : calendars
                        .find(expertId)
                        .flatMap(expert -> replica.nameOf(expert.state().personId()))
                        .orElseGet(() -> words.say("candidate.unnamed"));
    }
}
