package no.likeverd.resourcecenter.intake.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.resourcecenter.intake.sheet.Written.Fault;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Makes of a cell what somebody sees in it. */
final class ReadCell {

    /** Where days of a spreadsheet end: the last one of the year 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DIGITS = 30;

    private ReadCell() {}

    static Written read(@Nullable Cell cell) {
        if (cell == null) {
            return Written.NOTHING;
        }
        return switch (cell.getType()) {
            case EMPTY -> Written.NOTHING;
            case STRING -> Written.of(clean(Objects.requireNonNullElse(cell.asString(), "")));
            case NUMBER -> number(cell);
            case BOOLEAN -> Written.of(cell.asBoolean() ? "1" : "0");
            case FORMULA -> Written.faulty(Fault.FORMULA); // what it comes to may be another thing tomorrow
            case ERROR -> Written.faulty(Fault.CELL_ERROR);
        };
    }

    /** A share that is shown as 50 % is kept as 0.5. */
    private static Written number(Cell cell) {
        BigDecimal number = cell.asNumber();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            return Written.faulty(Fault.CELL_ERROR);
        }
        String format = cell.getDataFormatString();
        BigDecimal shown = format != null && format.contains("%") ? number.multiply(HUNDRED) : number;
        return new Written(shown.stripTrailingZeros().toPlainString(), day(cell, number), null);
    }

    private static @Nullable LocalDate day(Cell cell, BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) < 0 || number.compareTo(LAST_DAY) > 0
                ? null
                : cell.asDate().toLocalDate();
    }

    /** Composed letters, without the marks that spreadsheets leave of line ends, and without blanks around. */
    static String clean(String text) {
        return Normalizer.normalize(text.replace("_x000D_", ""), Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\u00a0', ' ')
                .strip();
    }
}
