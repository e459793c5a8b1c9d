package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other services have told, so far, of the employment that a membership hangs on.
 *
 * @param endsOn first day without it, when nothing follows
 * @param next the employment that follows, when the person moves
 * @param placed skills that placements in force vouch for
 */
public record Circumstances(
        @Nullable LocalDate endsOn, @Nullable Post next, List<Skill> placed) {}
