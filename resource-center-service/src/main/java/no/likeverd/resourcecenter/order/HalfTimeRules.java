package no.likeverd.resourcecenter.order;

/**
 * About which bookings a department is asked at half time, and how long it has to answer, as configured.
 *
 * @param longInDays a booking of more days than that is long and asked about; a year at most, since nobody is out for longer
 * @param daysToAnswer so long the department has before the centre is told, too; half of a long booking at most, so that the
 *     centre always hears of it before the stay is over
 */
public record HalfTimeRules(int longInDays, int daysToAnswer) {

    public static final HalfTimeRules USUAL = new HalfTimeRules(60, 14);

    private static final int SHORTEST = 2;
    private static final int A_YEAR = 366;

    public HalfTimeRules {
        if (longInDays < SHORTEST || longInDays > A_YEAR) {
            throw new IllegalArgumentException("the days beyond which a booking is long are " + SHORTEST + " to "
                    + A_YEAR + ", not " + longInDays);
        }
        if (daysToAnswer < 1 || daysToAnswer > longInDays / 2) {
            throw new IllegalArgumentException("the days to answer at half time are 1 to " + longInDays / 2
                    + ", half of what is long, not " + daysToAnswer);
        }
    }
}
