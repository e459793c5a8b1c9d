package no.likeverd.resourcecenter.placement;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.calendar.Skill;
import org.jspecify.annotations.Nullable;

/**
 * What a placement vouches for.
 *
 * @param from first day
 * @param endedOn first day without it; absent while it is in force
 */
public record KnownPlacement(
        String employmentId,
        List<Skill> skills,
        LocalDate from,
        @Nullable LocalDate endedOn) {

    KnownPlacement ended(LocalDate on) {
        return new KnownPlacement(employmentId, skills, from, on);
    }

    /** The end of what was replaced is no end of what took its place. */
    boolean begins(LocalDate on) {
        return !from.isBefore(on);
    }

    /** On a day; a placement that ends later is in force until then. */
    boolean inForce(LocalDate day) {
        return endedOn == null || day.isBefore(endedOn);
    }
}
