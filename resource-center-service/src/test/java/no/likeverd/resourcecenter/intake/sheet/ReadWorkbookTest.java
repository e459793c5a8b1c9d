package no.likeverd.resourcecenter.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import no.likeverd.resourcecenter.intake.sheet.Written.Fault;
import no.likeverd.testing.Rule;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What people write in cells is what is read. */
class ReadWorkbookTest {

    @Test
    @Rule("RC-202")
    void readsTextsNumbersAndDaysOfTheFirstSheet() {
        LocalDate day = LocalDate.of(2026, 12, 31);

        Grid grid = ReadWorkbook.read(
                new Book("A", "B", "C").row(" bl\u00e5b\u00e6r\u00a0", 80, day).bytes());

        assertThat(grid.heads().at(0).text()).isEqualTo("A");
        assertThat(grid.lines()).hasSize(1);
        Line line = grid.lines().getFirst();
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.at(0).text()).isEqualTo("bl\u00e5b\u00e6r");
        assertThat(line.at(1).text()).isEqualTo("80");
        assertThat(line.at(2).day()).isEqualTo(day);
        assertThat(line.at(7)).isEqualTo(Written.NOTHING);
    }

    @Test
    @Rule("RC-202")
    void takesNoFormulaForItsValue() {
        Line line = ReadWorkbook.read(new Book("A").row("=1+1").bytes()).lines().getFirst();

        assertThat(line.at(0).fault()).isEqualTo(Fault.FORMULA);
        assertThat(line.at(0).text()).isEmpty();
    }

    @Test
    @Rule("RC-202")
    void readsWhatAnotherProgramHasWritten() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Ark1").createRow(0).createCell(0).setCellValue("A");
            XSSFRow row = book.getSheetAt(0).createRow(5);
            Cell share = row.createCell(0);
            share.setCellValue(0.5);
            CellStyle percent = book.createCellStyle();
            percent.setDataFormat(book.createDataFormat().getFormat("0%"));
            share.setCellStyle(percent);
            row.createCell(1).setCellErrorValue((byte) 23);
            row.createCell(2).setCellValue(true);
            row.createCell(3).setCellValue(1e300);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);

            Line line = ReadWorkbook.read(out.toByteArray()).lines().getFirst();

            assertThat(line.number()).isEqualTo(6);
            assertThat(line.at(0).text()).isEqualTo("50");
            assertThat(line.at(1).fault()).isEqualTo(Fault.CELL_ERROR);
            assertThat(line.at(2).text()).isEqualTo("1");
            assertThat(line.at(3).fault()).isEqualTo(Fault.CELL_ERROR);
        }
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        Line line = ReadWorkbook.read(new Book("A").row(new BigDecimal("12.50")).bytes())
                .lines()
                .getFirst();

        assertThat(line.at(0).text()).isEqualTo("12.5");
    }
}
