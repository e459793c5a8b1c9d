package no.likeverd.ladder.version.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody has to say about a version. */
public record CommentForm(@NotBlank @Size(max = 2000) String text) {}
