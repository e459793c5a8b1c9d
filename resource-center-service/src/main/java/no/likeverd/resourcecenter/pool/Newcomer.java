package no.likeverd.resourcecenter.pool;

import java.util.List;
import java.util.Objects;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.calendar.Weekdays;

/**
 * Somebody who is to join the pool, as the centre's leader says.
 *
 * @param sharePercent of full time that the pool gets
 * @param worksOn the weekdays of work; any, where nobody has said which
 */
public record Newcomer(
        String employmentId, Membership membership, int sharePercent, List<Skill> skills, Weekdays worksOn) {

    public Newcomer {
        worksOn = Objects.requireNonNullElse(
                worksOn, Weekdays.ANY); // rows of workbooks from before weekdays were asked for
    }
}
