package no.likeverd.resourcecenter.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.resourcecenter.order.Order;
import no.likeverd.resourcecenter.order.OrderForm;
import no.likeverd.resourcecenter.order.OrderForm.BesidesForm;
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
        @Nullable String place,
        List<DraftSkill> also,
        @Nullable String role) {

    Sheet {
        also = Objects.requireNonNullElse(also, List.of()); // older drafts know of one skill
    }

    static final Sheet EMPTY = new Sheet(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), null);

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
                wanted.place(),
                wanted.besides().stream().map(DraftSkill::of).toList(),
                wanted.role());
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
                terms.place(),
                left.also().stream().map(DraftSkill::of).toList(),
                terms.role());
    }

    /** With these days in place of its own. */
    Sheet on(Dates dates) {
        return new Sheet(
                kind,
                skill,
                leastLevel,
                dates.from() == null ? from : dates.from(),
                dates.to() == null ? to : dates.to(),
                sharePercent,
                purpose,
                payerUnitId,
                costCode,
                professionalResponsibility,
                competenceUpkeep,
                urgency,
                preferredDays,
                place,
                also,
                role);
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
                place,
                besides(),
                role);
    }

    private List<BesidesForm> besides() {
        return IntStream.range(0, also.size())
                .mapToObj(row -> new BesidesForm(
                        there(also.get(row).skill(), OrderForm.besides(row, "skill")),
                        also.get(row).leastLevel()))
                .toList();
    }

    private static <T> T there(@Nullable T value, String field) {
        if (value == null) {
            throw Problem.invalid("DRAFT_INCOMPLETE", field, "This is missing before the draft can be sent");
        }
        return value;
    }
}
