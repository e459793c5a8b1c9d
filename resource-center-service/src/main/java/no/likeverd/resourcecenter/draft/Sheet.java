package no.likeverd.resourcecenter.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderForm;
import no.likeverd.resourcecenter.order.OrderForm.PayerForm;
import no.likeverd.resourcecenter.order.Urgency;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/** What stands in a draft so far: everything that an order says, and each of it may be missing. */
record Sheet(
        @Nullable Kind kind,
        @Nullable String skill,
        @Nullable Integer leastLevel,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer sharePercent,
        @Nullable String purpose,
        @Nullable String payerUnitId,
        @Nullable String costCode,
        @Nullable Party professionalResponsibility,
        @Nullable Party competenceUpkeep,
        @Nullable Urgency urgency,
        @Nullable List<DayOfWeek> preferredDays,
        @Nullable String place) {

    static final Sheet EMPTY =
            new Sheet(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static Sheet of(OrderForm wanted) {
        return new Sheet(
                wanted.kind(),
                wanted.skill(),
                wanted.leastLevel(),
                wanted.from(),
                wanted.to(),
                wanted.sharePercent(),
                wanted.purpose(),
                wanted.payer().unitId(),
                wanted.payer().costCode(),
                wanted.professionalResponsibility(),
                wanted.competenceUpkeep(),
                wanted.urgency(),
                wanted.preferredDays(),
                wanted.place());
    }

    /**
     * What is left of an order, as it was asked for.
     *
     * @throws Problem 409 {@code ORDER_PAST} when its days are over
     */
    static Sheet of(Order order, LocalDate today) {
        Demand left = order.remaining(today);
        Terms terms = order.terms();
        return new Sheet(
                left.kind(),
                left.skill(),
                left.leastLevel(),
                left.period().from(),
                left.period().to(),
                left.sharePercent(),
                order.purpose(),
                terms.payerUnitId(),
                terms.costCode(),
                terms.professionalResponsibility(),
                terms.competenceUpkeep(),
                order.urgency(),
                left.preferred().days(),
                terms.place());
    }

    /** @throws Problem 422 {@code DRAFT_INCOMPLETE} that names the first field in which something is missing */
    OrderForm complete(String unitId) {
        return new OrderForm(
                unitId,
                there(kind, "kind"),
                there(skill, "skill"),
                leastLevel,
                there(from, "from"),
                there(to, "to"),
                there(sharePercent, "sharePercent"),
                there(purpose, "purpose"),
                new PayerForm(there(payerUnitId, "payer.unitId"), there(costCode, "payer.costCode")),
                there(professionalResponsibility, "professionalResponsibility"),
                there(competenceUpkeep, "competenceUpkeep"),
                urgency,
                preferredDays,
                place);
    }

    private static <T> T there(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.invalid("DRAFT_INCOMPLETE", field, "This is missing before the draft can be sent");
        }
        return value;
    }
}
