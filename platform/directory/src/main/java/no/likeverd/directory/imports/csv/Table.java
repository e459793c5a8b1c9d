package no.likeverd.directory.imports.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import no.likeverd.web.Problem;

/** A file as rows of named cells. Reads anything: what is no such table becomes findings and no rows. */
public record Table(ImportFile file, List<Line> lines) {

    private static final int MOST_FIELDS = 64;
    private static final int LONGEST_FIELD = 10_000;

    /**
     * Reads UTF-8, with or without a byte order mark, separated by commas or semicolons.
     *
     * @throws Problem 413 when there are more rows than an import takes
     */
    public static Table read(ImportFile file, byte[] content, Findings findings) {
        List<Line> lines = new ArrayList<>();
        Text.decode(content)
                .ifPresentOrElse(
                        text -> readText(file, text, lines, findings),
                        () -> findings.add(file, 1, null, "NOT_UTF8", "Save the file as CSV in UTF-8"));
        return new Table(file, List.copyOf(lines));
    }

    private static void readText(ImportFile file, String text, List<Line> lines, Findings findings) {
        int[] last = {0};
        try (CsvReader<CsvRecord> reader = reader(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                findings.add(file, 1, null, "NO_HEADER", "The first line names the columns");
                return;
            }
            CsvRecord first = records.next();
            last[0] = Math.toIntExact(first.getStartingLineNumber());
            Header header = Header.of(file, first, findings);
            while (header.complete() && records.hasNext()) {
                CsvRecord next = records.next();
                last[0] = Math.toIntExact(next.getStartingLineNumber());
                add(file, header, next, lines, findings);
            }
        } catch (CsvParseException e) {
            findings.add(file, last[0] + 1, null, "NOT_CSV", "From here on it is no CSV: look for quotation marks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(Text.separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(
                        CsvRecordHandler.of(
                                handler -> handler.maxFields(MOST_FIELDS).maxFieldSize(LONGEST_FIELD)),
                        text);
    }

    private static void add(ImportFile file, Header header, CsvRecord next, List<Line> lines, Findings findings) {
        int number = Math.toIntExact(next.getStartingLineNumber());
        if (next.getFieldCount() != header.columns().size()) {
            findings.add(
                    file,
                    number,
                    null,
                    "WRONG_FIELD_COUNT",
                    "The line has " + next.getFieldCount() + " fields, the header "
                            + header.columns().size());
            return;
        }
        if (lines.size() == ImportFile.MOST_ROWS) {
            throw Problem.of(413, "TOO_MANY_ROWS", "A file holds at most " + ImportFile.MOST_ROWS + " rows; split it")
                    .field(file.part());
        }
        lines.add(new Line(number, cells(header, next)));
    }

    private static Map<String, String> cells(Header header, CsvRecord next) {
        Map<String, String> cells = HashMap.newHashMap(header.columns().size());
        for (int i = 0; i < header.columns().size(); i++) {
            cells.put(header.columns().get(i), next.getField(i).strip());
        }
        return cells;
    }
}
