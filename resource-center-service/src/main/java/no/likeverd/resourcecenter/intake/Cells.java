package no.likeverd.resourcecenter.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.regex.Pattern;
import no.likeverd.resourcecenter.intake.sheet.Line;
import no.likeverd.resourcecenter.intake.sheet.Written;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row as what they ought to be. A cell that is something else becomes a finding and a stand-in; a row with
 * a stand-in is not {@link #sound()} and is never used.
 */
final class Cells {

    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd");
    private static final DateTimeFormatter DOTTED = strict("d.M.uuuu");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern PERCENT = Pattern.compile("\\s*%$");

    private final Line line;
    private final Map<Column, Integer> places;
    private final Findings findings;
    private boolean sound = true;

    Cells(Line line, Map<Column, Integer> places, Findings findings) {
        this.line = line;
        this.places = places;
        this.findings = findings;
    }

    int number() {
        return line.number();
    }

    boolean sound() {
        return sound;
    }

    void fault(Column column, String code, Integer... told) {
        sound = false;
        findings.add(line.number(), column.field(), code, told);
    }

    /** One line of text. */
    String text(Column column, int longest) {
        return checked(column, longest, false);
    }

    /** Text of several lines. */
    String area(Column column, int longest) {
        return checked(column, longest, true);
    }

    /** Text that may be missing. */
    @Nullable String optionalText(Column column, int longest) {
        return at(column).blank() ? null : text(column, longest);
    }

    private String checked(Column column, int longest, boolean lines) {
        String value = required(column);
        if (value.length() > longest) {
            fault(column, "TOO_LONG", longest);
        } else if (value.codePoints()
                .anyMatch(each -> isInvisible(each) && !(lines && (each == '\n' || each == '\t')))) {
            fault(column, "BAD_TEXT");
        }
        return value;
    }

    int number(Column column, int least, int most) {
        String value = PERCENT.matcher(required(column)).replaceFirst("");
        if (value.isEmpty()) {
            return least;
        }
        if (!NUMBER.matcher(value).matches()) {
            fault(column, "BAD_NUMBER", least, most);
            return least;
        }
        int number = Integer.parseInt(value);
        if (number < least || number > most) {
            fault(column, "BAD_NUMBER", least, most);
        }
        return number;
    }

    /** A day as the spreadsheet keeps days, or written as 2026-12-31 or 31.12.2026. */
    LocalDate day(Column column) {
        String value = required(column);
        LocalDate day = at(column).day();
        if (day == null) {
            day = parsed(value);
        }
        if (day == null || day.getYear() < 1900 || day.getYear() > 2199) {
            if (!value.isEmpty()) {
                fault(column, "BAD_DATE");
            }
            return LocalDate.EPOCH;
        }
        return day;
    }

    private static @Nullable LocalDate parsed(String value) {
        try {
            return LocalDate.parse(value, value.contains(".") ? DOTTED : ISO);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** What one of several words means. */
    <T> @Nullable T choice(Column column, Map<String, T> meanings, String code) {
        String value = required(column);
        T meaning = meanings.get(Meanings.plain(value));
        if (meaning == null && !value.isEmpty()) {
            fault(column, code);
        }
        return meaning;
    }

    /** Whether there is nothing to read. */
    boolean blank(Column column) {
        return at(column).blank();
    }

    private String required(Column column) {
        Written written = at(column);
        if (written.fault() != null) {
            fault(column, written.fault().name());
        } else if (written.blank()) {
            fault(column, "REQUIRED");
        }
        return written.text();
    }

    private Written at(Column column) {
        Integer place = places.get(column);
        return place == null ? Written.NOTHING : line.at(place);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
