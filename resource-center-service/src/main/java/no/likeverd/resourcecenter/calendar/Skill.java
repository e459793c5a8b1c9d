package no.likeverd.resourcecenter.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an expert can.
 *
 * @param code of the skill, as the centre's catalogue spells it
 * @param level 1 to 3; 3 is the top
 * @param source who says so; a document from before there was a choice says nothing and means the centre
 * @param shownIn where it was shown, a unit or a few words, never a person; null where the centre has not said it, and by placement
 */
public record Skill(
        String code,
        int level,
        @Nullable Source source,
        @Nullable String shownIn) {

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
        this(code, level, Source.MANUAL, null);
    }

    /** As the centre writes it. */
    public static Skill shown(String code, int level, @Nullable String shownIn) {
        return new Skill(code, level, Source.MANUAL, shownIn);
    }

    public static Skill placed(String code, int level) {
        return new Skill(code, level, Source.PLACEMENT, null);
    }

    boolean isFrom(Source one) {
        return source == one;
    }
}
