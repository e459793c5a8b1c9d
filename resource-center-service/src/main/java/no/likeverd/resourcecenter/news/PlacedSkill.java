package no.likeverd.resourcecenter.news;

import java.util.List;
import java.util.Objects;
import no.likeverd.resourcecenter.calendar.Skill;

/** What a placement vouches for: a skill by its code, at a level from 1 to 3. */
record PlacedSkill(String code, int level) {

    PlacedSkill {
        Objects.requireNonNull(code, "code");
    }

    static List<Skill> skills(List<PlacedSkill> placed) {
        return placed.stream()
                .map(skill -> Skill.placed(skill.code(), skill.level()))
                .toList();
    }
}
