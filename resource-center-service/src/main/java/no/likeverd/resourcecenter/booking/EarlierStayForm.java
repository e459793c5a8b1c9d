package no.likeverd.resourcecenter.booking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Kind;
import no.likeverd.resourcecenter.calendar.Party;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.Terms;

/**
 * A stay that began before anybody ordered it here.
 *
 * @param unitId the department that has, or had, the expert; it pays
 * @param from first day, before today
 * @param to first day after it; later than today while the expert is still there
 */
record EarlierStayForm(
        @NotBlank @Size(max = 60) String unitId,
        @NotNull Kind kind,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}") String skill,

        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Min(10) @Max(100) Integer sharePercent,
        @NotBlank @Size(max = 500) String purpose,
        @NotNull Party professionalResponsibility,
        @NotNull Party competenceUpkeep,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}") String costCode) {

    /** Nobody noted then which level was asked for; whoever came was good enough. */
    private static final int ANY_LEVEL = 1;

    /** @throws no.likeverd.web.Problem 422 when it ends before it begins, or is longer than two years */
    Demand demand() {
        return new Demand(kind, skill, ANY_LEVEL, Period.checked(from, to, from), sharePercent);
    }

    Terms terms() {
        return new Terms(professionalResponsibility, competenceUpkeep, unitId, costCode);
    }
}
