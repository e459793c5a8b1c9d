package no.likeverd.resourcecenter.order;

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
import no.likeverd.resourcecenter.calendar.Terms;
import no.likeverd.resourcecenter.calendar.Weekdays;
import org.jspecify.annotations.Nullable;

/**
 * What a department needs, for how long, why, and on which terms.
 *
 * @param skill what the help is for
 * @param place where the expert comes to; where the department is, unless said
 * @param preferredDays weekdays on which help is wanted most; whoever works on others may come all the same
 * @param also what the expert has to be able to do besides
 * @param role as what the expert comes, such as a post is called
 */
public record OrderForm(
        @NotBlank @Size(max = 60) String unitId,
        @NotNull Kind kind,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") String skill,

        @Min(1) @Max(3) @Nullable Integer leastLevel,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Min(10) @Max(100) Integer sharePercent,
        @NotBlank @Size(max = 500) String purpose,
        @NotNull @Valid PayerForm payer,
        @NotNull Party professionalResponsibility,
        @NotNull Party competenceUpkeep,
        @Nullable Urgency urgency,
        @Size(max = 7) @Nullable List<@NotNull DayOfWeek> preferredDays,
        @Size(max = 120) @Nullable String place,
        @Size(max = MOST_BESIDES) @Nullable List<@NotNull @Valid BesidesForm> also,
        @Size(max = 60) @Nullable String role) {

    /** Skills beside the one that the help is for: whoever needs more needs more than one expert. */
    public static final int MOST_BESIDES = 3;

    /** @param leastLevel the lowest level that will do; any, unless said */
    public record BesidesForm(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") String skill,

            @Min(1) @Max(3) @Nullable Integer leastLevel) {}

    /** Who pays. */
    public record PayerForm(
            @NotBlank @Size(max = 60) String unitId,

            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}") String costCode) {}

    /** The name of a field of one of the further skills. */
    public static String besides(int row, String field) {
        return "also[" + row + "]." + field;
    }

    Wish wish() {
        return new Wish(kind, skill, leastLevel, from, to, sharePercent, Weekdays.of(preferredDays), besides());
    }

    public List<BesidesForm> besides() {
        return Objects.requireNonNullElse(also, List.of());
    }

    Urgency soon() {
        return Objects.requireNonNullElse(urgency, Urgency.USUAL);
    }

    Terms terms() {
        return new Terms(
                professionalResponsibility,
                competenceUpkeep,
                payer.unitId(),
                payer.costCode(),
                said(place),
                said(role));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
