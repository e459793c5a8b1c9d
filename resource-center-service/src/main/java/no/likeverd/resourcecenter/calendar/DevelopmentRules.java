package no.likeverd.resourcecenter.calendar;

/**
 * How much time of their own experts get, and when, as configured. A ledger notes the rules that it was settled under, so that
 * whoever reads it needs no configuration.
 *
 * @param workingDaysOut so many working days out at full share earn one day
 * @param longStay a stay of more working days than this does not begin before what is owed has been had
 * @param windowDays so many days after the return a day may be moved to by hand
 */
public record DevelopmentRules(int workingDaysOut, int longStay, int windowDays) {

    public static final DevelopmentRules USUAL = new DevelopmentRules(10, 10, 28);
    private static final int FULL = 100;

    public DevelopmentRules {
        if (workingDaysOut < 1 || longStay < 1 || windowDays < 1) {
            throw new IllegalArgumentException("the rules of development time count in whole days, at least one");
        }
    }

    /** Half days that a stay earns: working days times share, to the nearest half day and never less when it is as near. */
    int halves(Period out, int sharePercent) {
        long shares = 2 * out.workingDays() * sharePercent;
        long whole = (long) FULL * workingDaysOut;
        return (int) ((2 * shares + whole) / (2 * whole));
    }

    boolean isLong(Period period) {
        return period.length() > longStay && period.workingDays() > longStay;
    }
}
