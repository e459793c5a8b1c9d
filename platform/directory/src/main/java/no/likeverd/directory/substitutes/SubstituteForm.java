package no.likeverd.directory.substitutes;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** Whom somebody wants to stand in for them, and when. */
public record SubstituteForm(
        @NotNull @Pattern(regexp = "[a-z]{1,3}-[a-z0-9-]{1,40}") String personId,

        @NotNull LocalDate from,
        @NotNull LocalDate to) {}
