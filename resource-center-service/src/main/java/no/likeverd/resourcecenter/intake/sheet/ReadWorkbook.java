package no.likeverd.resourcecenter.intake.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.resourcecenter.intake.sheet.Unreadable.Why;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook, row by row. */
public final class ReadWorkbook {

    public static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 60;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private ReadWorkbook() {}

    /** @throws Unreadable whatever else the bytes are */
    public static Grid read(byte[] file) {
        byte[] counted = Repacked.of(file);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(counted), WITH_FORMATS);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return grid(rows.iterator());
        } catch (Unreadable known) {
            throw known;
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(Why.NOT_A_WORKBOOK); // the reader fails in as many ways as a file can be broken
        }
    }

    private static Grid grid(Iterator<Row> rows) {
        List<Line> lines = new ArrayList<>();
        while (rows.hasNext()) {
            Line line = line(rows.next());
            if (!line.blank()) {
                lines.add(line);
            }
            if (lines.size() > MOST_ROWS + 1) {
                throw new Unreadable(Why.TOO_MANY_ROWS);
            }
        }
        if (lines.size() < 2) {
            throw new Unreadable(Why.NO_ROWS);
        }
        return new Grid(lines.getFirst(), List.copyOf(lines.subList(1, lines.size())));
    }

    private static Line line(Row row) {
        List<Written> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Written written = ReadCell.read(row.getOptionalCell(column).orElse(null));
            if (column < MOST_COLUMNS) {
                cells.add(written);
            } else if (!written.blank()) {
                throw new Unreadable(Why.TOO_MANY_COLUMNS);
            }
        }
        return new Line(row.getRowNum(), List.copyOf(cells));
    }
}
