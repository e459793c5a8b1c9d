package no.likeverd.resourcecenter.draft;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.draft.DraftForm.DraftPayer;
import no.likeverd.resourcecenter.order.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A draft as shown.
 *
 * @param to first day after the last
 * @param keptUntil the day on which it goes by itself, unless somebody touches it
 * @param sentBackWords why the leader has not said yes
 * @param orderId the order that has come of it
 * @param replaces the order that gives way once it is sent; absent where it is a new one
 */
public record DraftView(
        String draftId,
        String unitId,
        DraftStatus status,
        @Nullable Kind kind,
        @Nullable String skill,
        @Nullable Integer leastLevel,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer sharePercent,
        @Nullable String purpose,
        DraftPayer payer,
        @Nullable Party professionalResponsibility,
        @Nullable Party competenceUpkeep,
        @Nullable Urgency urgency,
        List<DayOfWeek> preferredDays,
        @Nullable String place,
        List<DraftSkill> also,
        @Nullable String role,
        LocalDate touchedOn,
        LocalDate keptUntil,
        @Nullable LocalDate sentBackOn,
        @Nullable String sentBackWords,
        @Nullable String orderId,
        @Nullable String replaces) {

    static DraftView of(Aggregate<Draft> kept) {
        Draft draft = kept.state();
        Sheet sheet = draft.sheet();
        SentBack sentBack = draft.sentBack();
        return new DraftView(
                draft.draftId(),
                draft.unitId(),
                draft.status(),
                sheet.kind(),
                sheet.skill(),
                sheet.leastLevel(),
                sheet.from(),
                sheet.to(),
                sheet.sharePercent(),
                sheet.purpose(),
                new DraftPayer(sheet.payerUnitId(), sheet.costCode()),
                sheet.professionalResponsibility(),
                sheet.competenceUpkeep(),
                sheet.urgency(),
                Objects.requireNonNullElse(sheet.preferredDays(), List.of()),
                sheet.place(),
                sheet.also(),
                sheet.role(),
                draft.touchedOn(),
                draft.keptUntil(),
                sentBack == null ? null : sentBack.on(),
                sentBack == null ? null : sentBack.words(),
                draft.sent() == null ? null : draft.sent().orderId(),
                draft.replaces());
    }

    /** What nobody has filled in is an empty field. */
    static String field(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
