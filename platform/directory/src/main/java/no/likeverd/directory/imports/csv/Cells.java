package no.likeverd.directory.imports.csv;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one row as what they ought to be. A cell that is something else becomes a finding and a stand-in;
 * a row with a stand-in is not {@link #sound()} and is never used.
 */
public final class Cells {

    private static final Pattern ID = Pattern.compile("[a-z]{1,3}-[a-z0-9-]{1,40}");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_]{1,39}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern DAY = Pattern.compile("(?:19|20|21)\\d\\d-\\d\\d-\\d\\d");
    private static final int LONGEST_EMAIL = 254;

    private final ImportFile file;
    private final Line line;
    private final Findings findings;
    private boolean sound = true;

    public Cells(ImportFile file, Line line, Findings findings) {
        this.file = file;
        this.line = line;
        this.findings = findings;
    }

    public boolean sound() {
        return sound;
    }

    public void fault(String column, String code, String detail) {
        sound = false;
        findings.add(file, line.number(), column, code, detail);
    }

    /** An id of ours, for example {@code p-1001}. */
    public String id(String column) {
        return matching(column, ID, "BAD_ID", "An id is one to three letters, a hyphen, and small letters or digits");
    }

    public @Nullable String optionalId(String column) {
        return raw(column).isEmpty() ? null : id(column);
    }

    /** A word in capitals, for example {@code NURSING_HOME}. */
    public String word(String column) {
        return matching(column, WORD, "BAD_WORD", "Capital letters A to Z and _, at most 40, for example NURSING_HOME");
    }

    /** One line of text, composed characters, nothing invisible. */
    public String text(String column, int longest) {
        String value = Normalizer.normalize(required(column), Normalizer.Form.NFC);
        if (value.length() > longest) {
            fault(column, "TOO_LONG", "At most " + longest + " characters");
        } else if (value.codePoints().anyMatch(Cells::isInvisible)) {
            fault(column, "BAD_TEXT", "Line breaks, control and formatting characters cannot stand here");
        }
        return value;
    }

    public @Nullable String optionalEmail(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > LONGEST_EMAIL) {
            fault(column, "TOO_LONG", "At most " + LONGEST_EMAIL + " characters");
            return null;
        }
        return matching(column, EMAIL, "BAD_EMAIL", "An address such as name@municipality.example");
    }

    public int number(String column, int least, int most) {
        String value = matching(column, NUMBER, "BAD_NUMBER", "A whole number from " + least + " to " + most);
        int number = value.isEmpty() ? least : Integer.parseInt(value);
        if (number < least || number > most) {
            fault(column, "OUT_OF_RANGE", "From " + least + " to " + most);
        }
        return number;
    }

    public LocalDate day(String column) {
        String value = matching(column, DAY, "BAD_DATE", "A day as 2026-01-31, from 1900 to 2199");
        try {
            return value.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            fault(column, "BAD_DATE", "There is no such day");
            return LocalDate.EPOCH;
        }
    }

    /** The end of a period, exclusive; absent when it has none. */
    public @Nullable LocalDate optionalEnd(String column, LocalDate from) {
        if (raw(column).isEmpty()) {
            return null;
        }
        boolean before = sound;
        LocalDate to = day(column);
        if (before && sound && !from.isBefore(to)) {
            fault(column, "PERIOD_EMPTY", "The end is the first day after the last, so it is later than the beginning");
        }
        return to;
    }

    public <E extends Enum<E>> E choice(String column, Class<E> choices, String code) {
        String value = required(column);
        E[] all = choices.getEnumConstants();
        for (E choice : all) {
            if (choice.name().equals(value)) {
                return choice;
            }
        }
        if (!value.isEmpty()) {
            fault(column, code, "One of " + Arrays.toString(all));
        }
        return all[0];
    }

    private String matching(String column, Pattern pattern, String code, String detail) {
        String value = required(column);
        if (value.isEmpty() || pattern.matcher(value).matches()) {
            return value;
        }
        fault(column, code, detail);
        return "";
    }

    private String required(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            fault(column, "REQUIRED", "The cell is empty");
        }
        return value;
    }

    private String raw(String column) {
        return line.cells().getOrDefault(column, "");
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
}
