package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An order as a line in time: what has been, where it is, and what is to come.
 *
 * @param ended whether its booking is over
 */
record Course(List<Step> steps, boolean ended) {

    enum Name {
        PLACED,
        ASKED,
        BOOKED,
        RUNNING,
        ENDED,
        WITHDRAWN
    }

    enum When {
        DONE,
        NOW,
        LATER
    }

    /**
     * One step.
     *
     * @param day on which it begins; absent where nobody has noted it or nothing is agreed
     */
    record Step(Name name, When when, @Nullable LocalDate day) {}

    /** @param asked whether somebody is asked to come and has not answered */
    static Course of(OrderView order, boolean asked, LocalDate today) {
        if (order.status() == OrderStatus.WITHDRAWN) {
            return new Course(
                    List.of(new Step(Name.PLACED, When.DONE, null), new Step(Name.WITHDRAWN, When.NOW, null)), false);
        }
        LocalDate from = order.bookedFrom();
        LocalDate to = order.bookedTo();
        boolean booked = order.status() == OrderStatus.FILLED;
        boolean begun = booked && from != null && !from.isAfter(today);
        boolean ended = booked && to != null && !to.isAfter(today);
        boolean waits = asked && !booked;
        Stream<Step> question = waits ? Stream.of(new Step(Name.ASKED, When.NOW, null)) : Stream.empty();
        return new Course(
                Stream.of(
                                Stream.of(new Step(Name.PLACED, when(true, booked || waits), null)),
                                question,
                                Stream.of(
                                        new Step(Name.BOOKED, when(booked, begun), null),
                                        new Step(Name.RUNNING, when(begun, ended), booked ? from : null),
                                        new Step(Name.ENDED, when(ended, false), booked ? to : null)))
                        .flatMap(steps -> steps)
                        .toList(),
                ended);
    }

    private static When when(boolean reached, boolean passed) {
        if (passed) {
            return When.DONE;
        }
        return reached ? When.NOW : When.LATER;
    }
}
