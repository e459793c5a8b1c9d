package no.likeverd.resourcecenter.planning;

import java.time.LocalDate;
import no.likeverd.resourcecenter.calendar.Bookable;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.StretchRules;

/**
 * One stay of one expert as a plan counts it, in days since 1970.
 *
 * @param from first day
 * @param to first day home
 * @param rested first day on which the expert has had the rest that the plan leaves
 * @param latest first day home of whatever belongs to the same stretch, at the latest
 */
record Spell(int from, int to, int rested, int latest, int sharePercent) {

    static Spell of(Bookable expert, Period stay, int sharePercent, int rest) {
        StretchRules rules = expert.stays().ledger().stretches();
        return new Spell(
                day(stay.from()),
                day(stay.to()),
                day(expert.rested(stay, rest).to()),
                day(stay.from().plusMonths(rules.mostMonths())),
                sharePercent);
    }

    boolean includes(int day) {
        return from <= day && day < to;
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
