package no.likeverd.resourcecenter.calendar;

import java.util.Objects;

/**
 * What a department asks of an expert.
 *
 * @param leastLevel the lowest level that will do
 * @param sharePercent of full time, 10 to 100
 * @param preferred the weekdays on which help is wanted most; whoever works on others may come all the same
 */
public record Demand(Kind kind, String skill, int leastLevel, Period period, int sharePercent, Weekdays preferred) {

    public Demand {
        preferred = Objects.requireNonNullElse(preferred, Weekdays.ANY); // older documents know of none
    }

    /** On whatever days of the week. */
    public Demand(Kind kind, String skill, int leastLevel, Period period, int sharePercent) {
        this(kind, skill, leastLevel, period, sharePercent, Weekdays.ANY);
    }

    public Demand during(Period other) {
        return new Demand(kind, skill, leastLevel, other, sharePercent, preferred);
    }

    public Demand preferring(Weekdays days) {
        return new Demand(kind, skill, leastLevel, period, sharePercent, days);
    }

    /** Working days times share: a hundred is one full day of help. */
    public int help() {
        return (int) WorkingDays.in(period).count() * sharePercent;
    }

    public Demand at(int otherSharePercent) {
        return new Demand(kind, skill, leastLevel, period, otherSharePercent, preferred);
    }
}
