package no.likeverd.resourcecenter.calendar;

/**
 * What an expert can.
 *
 * @param code of the skill, as the centre's catalogue spells it
 * @param level 1 to 3; 3 is the top
 */
public record Skill(String code, int level) {

    public static final int TOP = 3;

    public Skill {
        if (level < 1 || level > TOP) {
            throw new IllegalArgumentException("a level is 1 to " + TOP);
        }
    }
}
