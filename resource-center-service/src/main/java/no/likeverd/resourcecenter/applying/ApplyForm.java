package no.likeverd.resourcecenter.applying;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which post, for how much, with what, and why.
 *
 * @param sharePercent of full time, no more than the post
 * @param words anything that the centre should know
 */
record ApplyForm(
        @NotBlank @Size(max = 60) String employmentId,
        @NotNull @Min(10) @Max(100) Integer sharePercent,
        @NotEmpty @Size(max = ClaimForm.MOST) List<@NotNull @Valid ClaimForm> skills,
        @Size(max = 1000) @Nullable String words) {}
