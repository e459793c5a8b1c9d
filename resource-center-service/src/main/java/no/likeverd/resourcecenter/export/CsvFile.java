package no.likeverd.resourcecenter.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** A list as spreadsheets of the reader's country read it: marked as UTF-8, with a semicolon where the comma parts decimals. */
final class CsvFile {

    private static final String READ_AS_UTF_8 = "\ufeff";

    /** What makes a spreadsheet take a text for a formula, at its beginning. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private CsvFile() {}

    static void write(Listing<?> listing, Words words, OutputStream out) throws IOException {
        out.write(READ_AS_UTF_8.getBytes(StandardCharsets.UTF_8));
        char separator = words.locale().getLanguage().equals("en") ? ',' : ';';
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    listing.columns().stream().map(column -> column.head(words)).toList());
            char decimals = separator == ',' ? '.' : ',';
            Listing.Missing missing = listing.each(row -> csv.writeRecord(texts(row, words, decimals)));
            if (missing != null) {
                csv.writeRecord(words.say("export." + missing, words.number(Listing.MOST_ROWS)));
            }
        }
    }

    private static List<String> texts(List<@Nullable Object> row, Words words, char decimals) {
        return row.stream().map(value -> text(value, words, decimals)).toList();
    }

    private static String text(@Nullable Object value, Words words, char decimals) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> words.day(day);
            case String text -> harmless(text);
            case Double number -> number.toString().replace('.', decimals); // else 12.5 is read as a day in May
            default -> value.toString();
        };
    }

    /** An apostrophe before it tells every spreadsheet that this is a text. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
