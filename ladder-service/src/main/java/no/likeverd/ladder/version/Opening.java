package no.likeverd.ladder.version;

/**
 * When a version was opened, among all of its ladder: counted instead of timed, so that no clock decides who gives way.
 *
 * @param number greater than that of every version of the ladder that could be seen open
 * @param settled whether everything that this opening closes is closed
 */
public record Opening(int number, boolean settled) {

    static final Opening NEVER = new Opening(0, true);

    Opening done() {
        return new Opening(number, true);
    }
}
