package no.likeverd.resourcecenter.intake.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as somebody fills it in: texts, numbers and days; a text after {@code =} is a formula. */
public final class Book {

    private final List<Object[]> rows = new ArrayList<>();

    public Book(Object... heads) {
        rows.add(heads);
    }

    public Book row(Object... cells) {
        rows.add(cells);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Ark1");
            for (int row = 0; row < rows.size(); row++) {
                Object[] cells = rows.get(row);
                for (int column = 0; column < cells.length; column++) {
                    write(sheet, row, column, cells[column]);
                }
            }
            book.newWorksheet("Ark2").value(0, 0, "Hjelp");
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("d.m.yyyy").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell.toString().startsWith("=")) {
            sheet.formula(row, column, cell.toString().substring(1));
        } else {
            sheet.value(row, column, cell.toString());
        }
    }
}
