package no.likeverd.resourcecenter.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.candidate.Displaced;
import no.likeverd.resourcecenter.candidate.FindDisplaced;
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
    private final FindDisplaced findDisplaced;

    SwapLines(Replica replica, Calendars calendars, FindDisplaced findDisplaced) {
        this.replica = replica;
        this.calendars = calendars;
        this.findDisplaced = findDisplaced;
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

    /** Orders in line for an expert that the swap would be in the way of. */
    public record Press(String expert, List<Displaced> displaced) {}

    /** On either side; none where nobody waits. */
    List<Press> pressed(Actor actor, FindSwaps.Option option, Words words) {
        return Stream.of(
                        pressed(actor, option.mine().state(), option.theirs().state(), option.on(), words),
                        pressed(actor, option.theirs().state(), option.mine().state(), option.on(), words))
                .filter(press -> !press.displaced().isEmpty())
                .toList();
    }

    /** The expert of one order comes to the other, and has the days of the first free for it. */
    private Press pressed(Actor actor, Order gains, Order gives, LocalDate on, Words words) {
        Allocation newcomer = gives.allocation();
        ExpertCalendar expert = calendars.get(newcomer.expertId()).state().without(newcomer.bookingId());
        Demand taken = gains.demand().during(gains.swapping().left(on));
        return new Press(name(newcomer.expertId(), words), findDisplaced.by(actor, expert, gains.orderId(), taken));
    }

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
