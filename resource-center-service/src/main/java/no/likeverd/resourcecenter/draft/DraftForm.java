package no.likeverd.resourcecenter.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.order.OrderForm;
import no.likeverd.resourcecenter.order.Urgency;
import org.jspecify.annotations.Nullable;

/** An order as far as it is written: only whose it is has to be said. */
record DraftForm(
        @NotBlank @Size(max = 60) String unitId,
        @Nullable Kind kind,

        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") @Nullable String skill,

        @Min(1) @Max(3) @Nullable Integer leastLevel,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Min(10) @Max(100) @Nullable Integer sharePercent,
        @Size(max = 500) @Nullable String purpose,
        @Valid @Nullable DraftPayer payer,
        @Nullable Party professionalResponsibility,
        @Nullable Party competenceUpkeep,
        @Nullable Urgency urgency,
        @Size(max = 7) @Nullable List<@NotNull DayOfWeek> preferredDays,
        @Size(max = 120) @Nullable String place,
        @Size(max = OrderForm.MOST_BESIDES) @Nullable List<@NotNull @Valid DraftSkill> also,
        @Size(max = 60) @Nullable String role) {

    /** Who pays, as far as it is known. */
    record DraftPayer(
            @Size(max = 60) @Nullable String unitId,

            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}") @Nullable String costCode) {}

    Sheet sheet() {
        return new Sheet(
                kind,
                skill,
                leastLevel,
                from,
                to,
                sharePercent,
                written(purpose),
                payer == null ? null : written(payer.unitId()),
                payer == null ? null : payer.costCode(),
                professionalResponsibility,
                competenceUpkeep,
                urgency,
                preferredDays,
                written(place),
                Objects.requireNonNullElse(also, List.of()),
                written(role));
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
