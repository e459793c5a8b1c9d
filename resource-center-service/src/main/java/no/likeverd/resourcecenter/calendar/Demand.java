package no.likeverd.resourcecenter.calendar;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a department asks of an expert.
 *
 * @param skill what the help is for
 * @param leastLevel the lowest level of it that will do
 * @param sharePercent of full time, 10 to 100
 * @param preferred the weekdays on which help is wanted most; whoever works on others may come all the same
 * @param also what the expert has to be able to do besides
 */
public record Demand(
        Kind kind,
        String skill,
        int leastLevel,
        Period period,
        int sharePercent,
        Weekdays preferred,
        List<SkillWanted> also) {

    public Demand {
        preferred = Objects.requireNonNullElse(preferred, Weekdays.ANY); // older documents know of none
        also = Objects.requireNonNullElse(also, List.of()); // and of one skill
    }

    /** One skill, on whatever days of the week. */
    public Demand(Kind kind, String skill, int leastLevel, Period period, int sharePercent) {
        this(kind, skill, leastLevel, period, sharePercent, Weekdays.ANY, List.of());
    }

    /** All that the expert has to be able to do; what the help is for comes first. */
    public List<SkillWanted> skills() {
        SkillWanted first = new SkillWanted(skill, leastLevel);
        return also.isEmpty()
                ? List.of(first)
                : Stream.concat(Stream.of(first), also.stream()).toList();
    }

    public Demand during(Period other) {
        return new Demand(kind, skill, leastLevel, other, sharePercent, preferred, also);
    }

    public Demand preferring(Weekdays days) {
        return new Demand(kind, skill, leastLevel, period, sharePercent, days, also);
    }

    public Demand with(List<SkillWanted> more) {
        return new Demand(kind, skill, leastLevel, period, sharePercent, preferred, more);
    }

    /** Working days times share: a hundred is one full day of help. */
    public int help() {
        return (int) period.workingDays() * sharePercent;
    }

    public Demand at(int otherSharePercent) {
        return new Demand(kind, skill, leastLevel, period, otherSharePercent, preferred, also);
    }
}
