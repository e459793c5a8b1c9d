package no.likeverd.resourcecenter.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an expert can.
 *
 * @param code of the skill, as the centre's catalogue spells it
 * @param level 1 to 3; 3 is the top
 * @param source who says so; a document from before there was a choice says nothing and means the centre
 */
public record Skill(String code, int level, @Nullable Source source) {

    public static final int TOP = 3;

    /** Written by the centre, or held by a placement in force and gone with it. */
    public enum Source {
        MANUAL,
        PLACEMENT
    }

    public Skill {
        if (level < 1 || level > TOP) {
            throw new IllegalArgumentException("a level is 1 to " + TOP);
        }
        source = Objects.requireNonNullElse(source, Source.MANUAL);
    }

    public Skill(String code, int level) {
        this(code, level, Source.MANUAL);
    }

    public static Skill placed(String code, int level) {
        return new Skill(code, level, Source.PLACEMENT);
    }

    boolean isFrom(Source one) {
        return source == one;
    }
}
