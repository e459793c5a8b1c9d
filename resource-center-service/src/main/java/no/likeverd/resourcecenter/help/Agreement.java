package no.likeverd.resourcecenter.help;

import no.likeverd.resourcecenter.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the lender says yes to, and then the borrower.
 *
 * @param hours about how many
 * @param oreAnHour what an hour costs, in øre; nothing is 0
 * @param costCode of the borrower, who says it with the yes; null before, and where it costs nothing
 */
record Agreement(
        Period period, int hours, int oreAnHour, @Nullable String costCode) {

    Agreement paidBy(@Nullable String code) {
        return new Agreement(period, hours, oreAnHour, code);
    }
}
