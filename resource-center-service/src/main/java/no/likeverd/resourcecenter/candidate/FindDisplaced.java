package no.likeverd.resourcecenter.candidate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Offer;
import no.likeverd.resourcecenter.calendar.Wait;
import org.springframework.stereotype.Component;

/** Who else waits for an expert, for the centre before it gives the days away. It keeps nobody from being booked. */
@Component
public class FindDisplaced {

    private final Replica replica;
    private final Clock clock;

    FindDisplaced(Replica replica, Clock clock) {
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * First come first; nothing for all but the centre.
     *
     * @param orderId of the order that would be given the days
     */
    public List<Displaced> by(Actor actor, ExpertCalendar expert, String orderId, Demand given) {
        return actor.has(Role.RESOURCE_CENTRE_LEADER)
                ? expert.inTheWayOf(orderId, given, LocalDate.now(clock)).stream()
                        .map(this::displaced)
                        .toList()
                : List.of();
    }

    private Displaced displaced(Wait wait) {
        Offer offer = wait.offer();
        return new Displaced(
                wait.orderId(),
                wait.unitId(),
                replica.unit(wait.unitId()).map(Unit::name).orElse(wait.unitId()),
                wait.demand().period(),
                wait.demand().sharePercent(),
                offer == null ? null : offer.until());
    }
}
