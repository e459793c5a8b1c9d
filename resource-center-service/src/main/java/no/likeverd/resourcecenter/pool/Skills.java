package no.likeverd.resourcecenter.pool;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.catalogue.Catalogue;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** What the centre says that an expert is able to do: an expert whose skill is mistyped would never be found. */
@Component
class Skills {

    private static final String FIELD = "skills";

    private final Catalogue catalogue;

    Skills(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws Problem 422 when a skill is named twice, or nobody can choose it */
    void requireChosen(List<Skill> skills) {
        distinct(skills).forEach(skill -> catalogue.requireOffered(skill.code(), FIELD));
    }

    /**
     * What an expert has already stays, at whatever level, when nobody can choose it any more.
     *
     * @throws Problem 422 as for others when it is new
     */
    List<Skill> changed(ExpertCalendar expert, List<Skill> skills) {
        Set<String> held = expert.skills().stream().map(Skill::code).collect(Collectors.toSet());
        distinct(skills).stream()
                .filter(skill -> !held.contains(skill.code()))
                .forEach(skill -> catalogue.requireOffered(skill.code(), FIELD));
        return skills;
    }

    private static List<Skill> distinct(List<Skill> skills) {
        if (skills.stream().map(Skill::code).distinct().count() < skills.size()) {
            throw Problem.invalid("DUPLICATE_SKILL", FIELD, "A skill has one level");
        }
        return skills;
    }
}
