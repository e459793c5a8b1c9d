package no.likeverd.resourcecenter.help;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is sent, by the API and by the pages alike. */
final class HelpForms {

    static final int MOST_HOURS = 2000;
    static final int MOST_ORE = 1_000_000;

    private HelpForms() {}

    /** What a unit asks another one for; the entry or the need says whom. */
    record HelpForm(
            @NotBlank @Size(max = 60) String unitId,
            @Size(max = 60) @Nullable String competenceId,
            @Size(max = 60) @Nullable String needId,
            @NotBlank @Size(max = 500) String text,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Min(1) @Max(MOST_HOURS) Integer hours) {

        Wanted wanted() {
            return new Wanted(unitId, competenceId, needId, text, from, to, hours);
        }
    }

    /** What the lender agrees to; an hour that costs nothing costs 0. */
    record TermsForm(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Min(1) @Max(MOST_HOURS) Integer hours,
            @NotNull @Min(0) @Max(MOST_ORE) Integer oreAnHour) {}

    /** Something to say or to ask before anything is agreed. */
    record MessageForm(@NotBlank @Size(max = 500) String words) {}

    /** Why not. */
    record RefusalForm(
            @NotNull Refusal reason,
            @NotBlank @Size(max = 300) String words) {}

    /** Yes to what the lender agrees to. */
    record YesForm(
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,19}") @Nullable String costCode) {}

    /** Hours that were given on a day. */
    record HoursForm(
            @NotNull LocalDate day,
            @NotNull @Min(1) @Max(500) Integer hours) {}

    /** What is wrong with hours. */
    record ContestForm(@NotBlank @Size(max = 300) String words) {}

    /** How many hours it really were; 0 takes them back. */
    record CorrectionForm(@NotNull @Min(0) @Max(500) Integer hours) {}

    /** What was asked needs no words. */
    record PlainForm() {}
}
