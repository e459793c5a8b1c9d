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

    /** Working days times share: a hundred is one full day of help. */
    public int help() {
        return (int) WorkingDays.in(period).count() * sharePercent;
    }

    public Demand at(int otherSharePercent) {
        return new Demand(kind, skill, leastLevel, period, otherSharePercent);
    }
}
