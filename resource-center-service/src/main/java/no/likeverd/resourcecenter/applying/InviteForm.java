package no.likeverd.resourcecenter.applying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the centre asks, and for what.
 *
 * @param skills that it vouches for
 * @param words anything that the person should know
 */
record InviteForm(
        @NotBlank @Size(max = 60) String employmentId,
        @NotEmpty @Size(max = ClaimForm.MOST) List<@NotNull @Valid ClaimForm> skills,
        @Size(max = 1000) @Nullable String words) {}
