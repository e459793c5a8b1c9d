package no.likeverd.resourcecenter.calendar;

/**
 * What a department asks of an expert.
 *
 * @param leastLevel the lowest level that will do
 * @param sharePercent of full time, 10 to 100
 */
public record Demand(Kind kind, String skill, int leastLevel, Period period, int sharePercent) {

    public Demand during(Period other) {
        return new Demand(kind, skill, leastLevel, other, sharePercent);
    }
}
