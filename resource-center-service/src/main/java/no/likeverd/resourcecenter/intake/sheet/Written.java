package no.likeverd.resourcecenter.intake.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one cell.
 *
 * @param text as it was written, a number without zeros at its end; empty when nothing is there
 * @param day the same as a day, where a number can be one
 * @param fault why it counts for nothing; null when it does count
 */
public record Written(
        String text, @Nullable LocalDate day, @Nullable Fault fault) {

    public static final Written NOTHING = new Written("", null, null);

    /** What no cell may be. */
    public enum Fault {
        FORMULA,
        CELL_ERROR
    }

    static Written of(String text) {
        return new Written(text, null, null);
    }

    static Written faulty(Fault fault) {
        return new Written("", null, fault);
    }

    public boolean blank() {
        return text.isEmpty() && fault == null;
    }
}
