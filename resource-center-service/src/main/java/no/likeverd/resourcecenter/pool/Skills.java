package no.likeverd.resourcecenter.pool;

import java.util.List;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.web.Problem;

/** What an expert is said to be able to do. */
final class Skills {

    private Skills() {}

    /** @throws Problem 422 when a skill is named twice */
    static List<Skill> distinct(List<Skill> skills) {
        if (skills.stream().map(Skill::code).distinct().count() < skills.size()) {
            throw Problem.invalid("DUPLICATE_SKILL", "skills", "A skill has one level");
        }
        return skills;
    }
}
