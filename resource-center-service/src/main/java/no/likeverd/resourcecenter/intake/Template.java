package no.likeverd.resourcecenter.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import no.likeverd.web.pages.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook to fill in. The first sheet has nothing but its heads, so that no example can be imported by mistake; the second one
 * explains each column.
 */
final class Template {

    private static final String PROGRAM = "Likeverd";
    private static final String VERSION = "1.0";
    private static final int WIDTH = 26;
    private static final int WIDE = 90;

    private Template() {}

    /** A column as people are told of it. */
    record Told(String head, boolean needed, String hint) {}

    static List<Told> told(IntakeKind kind, Words words) {
        return kind.columns().stream()
                .map(column -> new Told(words.say(column.head()), column.needed(), words.say(column.head() + ".hint")))
                .toList();
    }

    /** @param choices what may be written, by column: what else there is to know of each of its values */
    static void write(IntakeKind kind, List<Choice> choices, Words words, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, PROGRAM, VERSION);
        List<Told> columns = told(kind, words);
        Worksheet rows = book.newWorksheet(words.say("intake.kind." + kind));
        rows.freezePane(0, 1);
        for (int column = 0; column < columns.size(); column++) {
            rows.width(column, WIDTH);
            head(rows, 0, column, columns.get(column).head());
        }
        explain(book.newWorksheet(words.say("intake.template.help")), columns, choices, words);
        book.finish();
    }

    /** A value that a column takes. */
    record Choice(String head, String value) {}

    private static void explain(Worksheet help, List<Told> columns, List<Choice> choices, Words words) {
        List<String> heads = List.of("intake.template.column", "intake.template.needed", "intake.template.hint");
        for (int column = 0; column < heads.size(); column++) {
            help.width(column, column == heads.size() - 1 ? WIDE : WIDTH);
            head(help, 0, column, words.say(heads.get(column)));
        }
        int next = 1;
        for (Told each : columns) {
            help.value(next, 0, each.head());
            help.value(next, 1, words.say("intake.answer." + each.needed()));
            help.value(next++, 2, each.hint());
        }
        next++;
        for (Choice choice : choices) {
            help.value(next, 0, choice.head());
            help.value(next++, 2, choice.value());
        }
    }

    private static void head(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().set();
    }
}
