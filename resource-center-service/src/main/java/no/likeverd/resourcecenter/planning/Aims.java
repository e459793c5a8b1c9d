package no.likeverd.resourcecenter.planning;

import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the centre wants of a plan. The weights say how much more, in per cent of the help itself, an assignment is worth for what
 * speaks for it.
 *
 * @param urgency of an urgent order; a usual one has half, one that can wait nothing
 * @param skill of the level that fits best: the highest for a competence that is missing, the lowest that will do for a peak
 * @param load of an expert who has not been out for a year
 * @param variety of a unit where the expert has not been for two years
 * @param days of an expert who works on all weekdays that a department prefers
 * @param goodStay of an expert whom the department has had before and got much help of
 * @param rest working days in the centre that the plan leaves after each stay; ten are a break, so no stretch gets too long
 */
public record Aims(int urgency, int skill, int load, int variety, int rest, Integer days, Integer goodStay) {

    public static final int MOST_WEIGHT = 200;
    public static final int MOST_REST = 30;
    private static final int USUAL_DAYS = 10;
    private static final int USUAL_GOOD_STAY = 10;
    public static final Aims USUAL = new Aims(100, 20, 20, 10, 10, USUAL_DAYS, USUAL_GOOD_STAY);

    public Aims {
        days = Objects.requireNonNullElse(days, USUAL_DAYS); // older documents know of no weekdays
        goodStay = Objects.requireNonNullElse(goodStay, USUAL_GOOD_STAY); // nor of what departments said
        if (IntStream.of(urgency, skill, load, variety, days, goodStay).anyMatch(Aims::outside)) {
            throw new IllegalArgumentException("a weight is 0 to " + MOST_WEIGHT + " per cent");
        }
        if (rest < 0 || rest > MOST_REST) {
            throw new IllegalArgumentException("rest is 0 to " + MOST_REST + " working days");
        }
    }

    private static boolean outside(int weight) {
        return weight < 0 || weight > MOST_WEIGHT;
    }
}
