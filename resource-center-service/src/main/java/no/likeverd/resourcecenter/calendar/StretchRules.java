package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;

/**
 * How long experts may be out at a stretch, as configured. A ledger notes the rules that its calendar was last looked at under,
 * so that whoever reads it needs no configuration.
 *
 * @param mostMonths calendar months from the first day out to the first day home, at most; a year at most, since nothing looks
 *     further around a stay
 * @param breakInWorkingDays so many working days in the centre part two stretches
 */
public record StretchRules(int mostMonths, int breakInWorkingDays) {

    public static final StretchRules USUAL = new StretchRules(4, 10);

    private static final int A_YEAR = 12;
    private static final int LONGEST_BREAK = 60;

    public StretchRules {
        if (mostMonths < 1 || mostMonths > A_YEAR) {
            throw new IllegalArgumentException("a stretch lasts 1 to " + A_YEAR + " months at most");
        }
        if (breakInWorkingDays < 1 || breakInWorkingDays > LONGEST_BREAK) {
            throw new IllegalArgumentException("a break has 1 to " + LONGEST_BREAK + " working days");
        }
    }

    boolean tooLong(Period stretch) {
        return stretch.to().isAfter(stretch.from().plusMonths(mostMonths));
    }

    /** The first day on which a stretch that ends on a day may have begun. */
    LocalDate earliestStart(LocalDate end) {
        LocalDate start = end.minusMonths(mostMonths);
        // months have different lengths: from 30 November it is four months to 30 March, and not to the 31st
        return start.plusMonths(mostMonths).isBefore(end) ? start.plusDays(1) : start;
    }
}
