package no.likeverd.resourcecenter.stay;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How it was, from 1, little, to 4, much. */
record EvaluationForm(
        @NotNull @Min(1) @Max(4) Integer help,
        @NotNull @Min(1) @Max(4) Integer departmentLearned,
        @NotNull @Min(1) @Max(4) Integer expertLearned,
        @NotNull @Min(1) @Max(4) Integer load,
        @Size(max = 1000) @Nullable String comment) {

    Answers answers(LocalDate today) {
        String said = Objects.requireNonNullElse(comment, "").strip();
        return new Answers(help, departmentLearned, expertLearned, load, said, today);
    }
}
