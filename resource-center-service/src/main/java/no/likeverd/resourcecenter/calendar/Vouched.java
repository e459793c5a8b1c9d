package no.likeverd.resourcecenter.calendar;

import java.util.List;
import java.util.stream.Stream;

/** Skills by who vouches for them: a new word of the centre or of the placements replaces its own old one only. */
record Vouched(List<Skill> skills) {

    /** The highest level that anybody vouches for; 0 without the skill. */
    int levelOf(String code) {
        return skills.stream()
                .filter(held -> held.code().equals(code))
                .mapToInt(Skill::level)
                .max()
                .orElse(0);
    }

    List<Skill> byTheCentre(List<Skill> held) {
        return together(held, from(Skill.Source.PLACEMENT));
    }

    List<Skill> byPlacements(List<Skill> placed) {
        return together(from(Skill.Source.MANUAL), placed);
    }

    private List<Skill> from(Skill.Source source) {
        return skills.stream().filter(skill -> skill.isFrom(source)).toList();
    }

    private static List<Skill> together(List<Skill> manual, List<Skill> placed) {
        return Stream.concat(manual.stream(), placed.stream()).toList();
    }
}
