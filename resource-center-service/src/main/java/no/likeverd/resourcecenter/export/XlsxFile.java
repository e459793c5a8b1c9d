package no.likeverd.resourcecenter.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.web.pages.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A list as a workbook with one sheet. Texts are written as texts, so none can be a formula. */
final class XlsxFile {

    private static final String PROGRAM = "Likeverd";
    private static final String VERSION = "1.0";
    private static final int WIDTH = 22;
    private static final int ROWS_AT_A_TIME = 100;

    private final Worksheet sheet;
    private int next;

    private XlsxFile(Worksheet sheet) {
        this.sheet = sheet;
    }

    static void write(Listing<?> listing, Words words, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, PROGRAM, VERSION);
        XlsxFile file = new XlsxFile(book.newWorksheet(words.say(listing.name())));
        file.heads(listing.columns().stream().map(column -> column.head(words)).toList());
        Listing.Missing missing = listing.each(file::row);
        if (missing != null) {
            file.row(List.of(words.say("export." + missing, words.number(Listing.MOST_ROWS))));
        }
        book.finish();
    }

    private void heads(List<String> heads) {
        sheet.freezePane(0, 1);
        for (int column = 0; column < heads.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.value(next, column, heads.get(column));
            sheet.style(next, column).bold().set();
        }
        next++;
    }

    private void row(List<@Nullable Object> values) {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value instanceof LocalDate day) {
                sheet.value(next, column, day);
                sheet.style(next, column).format("d.m.yyyy").set();
            } else if (value instanceof Number number) {
                sheet.value(next, column, number);
            } else if (value != null) {
                sheet.value(next, column, readable(value.toString()));
            }
        }
        if (++next % ROWS_AT_A_TIME == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What XML has no way to write stands nowhere. */
    static String readable(String text) {
        return text.codePoints()
                .filter(XlsxFile::isWritable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isWritable(int each) {
        if (each < ' ') {
            return each == '\t' || each == '\n';
        }
        boolean half = each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE;
        return !half && each != 0xfffe && each != 0xffff;
    }
}
