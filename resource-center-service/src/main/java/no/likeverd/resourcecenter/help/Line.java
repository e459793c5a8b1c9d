package no.likeverd.resourcecenter.help;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done, by a unit and not by a person.
 *
 * @param side null where time did it
 * @param refusal why, where help was declined
 * @param words what was said with it
 * @param hours which it was about
 */
record Line(
        LocalDate on,
        @Nullable Side side,
        Deed deed,
        @Nullable Refusal refusal,
        @Nullable String words,
        @Nullable Integer hours) {

    static Line of(LocalDate on, @Nullable Side side, Deed deed) {
        return new Line(on, side, deed, null, null, null);
    }

    static Line said(LocalDate on, Side side, Deed deed, String words) {
        return new Line(on, side, deed, null, words, null);
    }

    static Line counted(LocalDate on, Side side, Deed deed, int hours) {
        return new Line(on, side, deed, null, null, hours);
    }
}
