package no.likeverd.resourcecenter.intake;

import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.resourcecenter.calendar.DayShare;
import no.likeverd.resourcecenter.catalogue.CatalogueSkill;
import no.likeverd.resourcecenter.exchange.Offering;
import no.likeverd.resourcecenter.pool.DaysOff;
import no.likeverd.resourcecenter.pool.Newcomer;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a row wants done. Just one of the four is there.
 *
 * @param number as the spreadsheet shows it
 */
record Row(
        int number,
        @Nullable Newcomer newcomer,
        @Nullable TimeAway away,
        @Nullable Entry entry,
        @Nullable CatalogueSkill skill) {

    /**
     * An absence of somebody.
     *
     * @param to first day on which the expert is back
     * @param share of the one day; whole days in rows that were kept before there were halves
     */
    record TimeAway(String employmentId, LocalDate from, LocalDate to, boolean overBookings, DayShare share) {

        TimeAway {
            share = Objects.requireNonNullElse(share, DayShare.WHOLE);
        }

        DaysOff asked() {
            return new DaysOff(from, to, share, overBookings);
        }
    }

    /** An entry of the competence exchange. */
    record Entry(String unitId, Offering offering) {}

    static Row of(int number, Newcomer newcomer) {
        return new Row(number, newcomer, null, null, null);
    }

    static Row of(int number, TimeAway away) {
        return new Row(number, null, away, null, null);
    }

    static Row of(int number, Entry entry) {
        return new Row(number, null, null, entry, null);
    }

    static Row of(int number, CatalogueSkill skill) {
        return new Row(number, null, null, null, skill);
    }

    /** What a kind's rows hold, in a run of that kind. */
    static <T> T sure(@Nullable T wanted) {
        if (wanted == null) {
            throw Problem.conflict("OTHER_KIND", "The row is of another kind of import");
        }
        return wanted;
    }
}
