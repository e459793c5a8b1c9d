package no.likeverd.directory.digest;

import jakarta.validation.constraints.NotNull;

/** What somebody chooses. */
public record DigestForm(@NotNull Frequency often, @NotNull Language language) {}
