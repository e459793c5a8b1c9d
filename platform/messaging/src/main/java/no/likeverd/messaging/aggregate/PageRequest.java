package no.likeverd.messaging.aggregate;

/**
 * Which page of a list.
 *
 * @param number from 0
 * @param size 1 to 100 rows
 */
public record PageRequest(int number, int size) {

    public static final int MOST_ROWS = 100;

    /** Of whoever does not say how many. */
    public static final int USUAL_ROWS = 20;

    public PageRequest {
        if (number < 0 || size < 1 || size > MOST_ROWS) {
            throw new IllegalArgumentException("a page starts at 0 and has 1 to " + MOST_ROWS + " rows");
        }
    }
}
