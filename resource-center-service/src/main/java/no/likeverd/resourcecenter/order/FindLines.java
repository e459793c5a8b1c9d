package no.likeverd.resourcecenter.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Replica;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Offer;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Reason;
import no.likeverd.resourcecenter.calendar.Wait;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In whose lines orders stand, or stood in vain; whoever may see the orders may see that. */
@Component
class FindLines {

    private final Calendars calendars;
    private final Replica replica;

    FindLines(Calendars calendars, Replica replica) {
        this.calendars = calendars;
        this.replica = replica;
    }

    /**
     * An order's place in one line.
     *
     * @param name for the centre alone
     * @param askedUntil by when the department has to answer; absent while the place is taken
     * @param lostOn day on which the place that it was asked about was gone
     */
    record Line(
            String orderId,
            String expertId,
            @Nullable String name,
            Period days,
            @Nullable Instant askedUntil,
            @Nullable LocalDate lostOn) {}

    /**
     * A line that an order stands in no more, though it has nobody.
     *
     * @param name for the centre alone
     * @param why what no waiting would mend; absent when the department has not answered in time
     */
    record Left(
            String orderId, @Nullable String name, @Nullable Reason why, LocalDate on) {}

    /** Both, of some orders. */
    record Lines(List<Line> lines, List<Left> left) {

        Lines of(String orderId) {
            return new Lines(
                    lines.stream()
                            .filter(line -> line.orderId().equals(orderId))
                            .toList(),
                    left.stream().filter(end -> end.orderId().equals(orderId)).toList());
        }
    }

    Lines of(List<String> orderIds, boolean named) {
        List<ExpertCalendar> experts = calendars.waitedForBy(orderIds);
        return new Lines(
                experts.stream()
                        .flatMap(expert -> lines(expert, orderIds, name(expert, named)))
                        .toList(),
                experts.stream()
                        .flatMap(expert -> left(expert, orderIds, name(expert, named)))
                        .toList());
    }

    private @Nullable String name(ExpertCalendar expert, boolean named) {
        return named ? replica.nameOf(expert.personId()).orElse(null) : null;
    }

    private static Stream<Line> lines(ExpertCalendar expert, List<String> orderIds, @Nullable String name) {
        return expert.waiting().waits().stream()
                .filter(wait -> orderIds.contains(wait.orderId()))
                .map(wait -> line(wait, expert, name));
    }

    private static Line line(Wait wait, ExpertCalendar expert, @Nullable String name) {
        Offer offer = wait.offer();
        return new Line(
                wait.orderId(),
                expert.expertId(),
                name,
                wait.demand().period(),
                offer == null ? null : offer.until(),
                wait.lostOn());
    }

    private static Stream<Left> left(ExpertCalendar expert, List<String> orderIds, @Nullable String name) {
        return expert.waiting().ended().stream()
                .filter(end -> orderIds.contains(end.orderId()))
                .map(end -> new Left(end.orderId(), name, end.why(), end.on()));
    }
}
