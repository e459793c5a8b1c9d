package no.likeverd.resourcecenter.calendar;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A skill as others are told of it: the highest level that anybody vouches for. */
record SkillHeld(String code, int level) {

    static List<SkillHeld> of(List<Skill> skills) {
        Map<String, Integer> highest = new TreeMap<>();
        skills.forEach(skill -> highest.merge(skill.code(), skill.level(), Math::max));
        return highest.entrySet().stream()
                .map(entry -> new SkillHeld(entry.getKey(), entry.getValue()))
                .toList();
    }
}
