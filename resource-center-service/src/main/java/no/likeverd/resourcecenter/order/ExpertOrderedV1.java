package no.likeverd.resourcecenter.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.event.EventType;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.SkillWanted;

/** A department needs somebody. */
@EventType("no.likeverd.resource-center.expert-ordered.v1")
record ExpertOrderedV1(
        String orderId,
        String unitId,
        Kind kind,
        String skill,
        int leastLevel,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        Urgency urgency,
        Party professionalResponsibility,
        Party competenceUpkeep,
        String payerUnitId,
        String costCode,
        List<SkillWanted> also) {

    ExpertOrderedV1 {
        urgency = Objects.requireNonNullElse(urgency, Urgency.USUAL); // older events know of no other
        also = Objects.requireNonNullElse(also, List.of()); // and of one skill
    }

    static ExpertOrderedV1 of(Order order) {
        Demand demand = order.demand();
        return new ExpertOrderedV1(
                order.orderId(),
                order.unitId(),
                demand.kind(),
                demand.skill(),
                demand.leastLevel(),
                demand.period().from(),
                demand.period().to(),
                demand.sharePercent(),
                order.urgency(),
                order.terms().professionalResponsibility(),
                order.terms().competenceUpkeep(),
                order.terms().payerUnitId(),
                order.terms().costCode(),
                demand.also());
    }
}
