package no.likeverd.resourcecenter.calendar;

/**
 * A skill that is asked for.
 *
 * @param skill its code
 * @param leastLevel the lowest level that will do, 1 to 3
 */
public record SkillWanted(String skill, int leastLevel) {

    boolean metBy(int level) {
        return level >= leastLevel;
    }
}
