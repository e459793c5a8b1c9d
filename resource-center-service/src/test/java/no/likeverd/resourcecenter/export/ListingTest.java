package no.likeverd.resourcecenter.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.testing.Rule;
import no.likeverd.web.pages.Words;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

/** Lists as files, without a service around them. */
class ListingTest {

    private static final List<Column<String>> ONE = List.of(new Column<>("head", text -> text));

    @ParameterizedTest
    @CsvSource({"nb, ;", "nn, ;", "en, ','"})
    @Rule("RC-131")
    void aFileIsMarkedAsUtf8AndPartedAsTheReadersSpreadsheetPartsIt(String language, String separator)
            throws IOException {
        List<Column<String>> two =
                List.of(new Column<>("head", text -> text), new Column<>("head", text -> LocalDate.of(2026, 11, 3)));

        String file = csv(Listing.of("name", two, rows("Blåbær")), language);

        assertThat(file).isEqualTo("\ufeffHode" + separator + "Hode\r\nBlåbær" + separator + "3.11.2026\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1"})
    @Rule("RC-132")
    void noTextBecomesAFormula(String text) throws IOException {
        assertThat(CsvFile.harmless(text)).isEqualTo("'" + text);
        Sheet sheet = xlsx(Listing.of("name", ONE, rows(text)));

        assertThat(sheet.getRow(1).getCell(0).getCellType()).isEqualTo(CellType.STRING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sår", "a=1", "1-2", " =1"})
    @Rule("RC-132")
    void otherTextsStayAsTheyAre(String text) {
        assertThat(CsvFile.harmless(text)).isEqualTo(text);
    }

    @Test
    @Rule("RC-131")
    void aWorkbookHasDaysNumbersAndTextsAsWhatTheyAre() throws IOException {
        List<Column<String>> columns = List.of(
                new Column<>("head", text -> text),
                new Column<>("head", text -> LocalDate.of(2026, 11, 3)),
                new Column<>("head", text -> 50),
                new Column<>("head", text -> null));

        Row row = xlsx(Listing.of("name", columns, rows("a\u0000b\u0007<&>"))).getRow(1);

        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("ab<&>");
        assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-11-03");
        assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("d.m.yyyy");
        assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(50);
        assertThat(row.getCell(3)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"nb, '12,5'", "nn, '12,5'", "en, 12.5"})
    @Rule("RC-131")
    void aPartOfANumberIsWrittenAsTheReadersSpreadsheetWritesIt(String language, String written) throws IOException {
        List<Column<String>> half = List.of(new Column<>("head", text -> 12.5));

        assertThat(csv(Listing.of("name", half, rows("a")), language).lines().toList())
                .last()
                .isEqualTo(written);
    }

    @Test
    @Rule("RC-133")
    void allPagesAreThereAndBeyondTenThousandTheFileSaysSo() throws IOException {
        assertThat(csv(Listing.of("name", ONE, many(9_950)), "nb").lines()).hasSize(9_951);
        assertThat(csv(Listing.of("name", ONE, many(10_000)), "nb").lines()).hasSize(10_001);

        List<String> lines =
                csv(Listing.of("name", ONE, many(10_001)), "nb").lines().toList();

        assertThat(lines).hasSize(10_002).last().isEqualTo("Mer enn 10\u00a0000");
        assertThat(lines.get(10_000)).isEqualTo("9999");
        assertThat(xlsx(Listing.of("name", ONE, many(250))).getLastRowNum()).isEqualTo(250);
    }

    @Test
    @Rule("RC-133")
    void aListThatBreaksOffSaysSoInsteadOfLookingWhole() throws IOException {
        List<PageRequest> asked = new ArrayList<>();
        Function<PageRequest, Page<String>> breaking = page -> {
            asked.add(page);
            if (page.number() == 2) {
                throw new IllegalStateException("the store is away");
            }
            return many(1_000).apply(page);
        };

        assertThat(csv(Listing.of("name", ONE, breaking), "nb").lines())
                .hasSize(202)
                .last()
                .isEqualTo("Brøt av");
        assertThat(asked).hasSize(3);
    }

    private static Function<PageRequest, Page<String>> rows(String... all) {
        return page -> Page.of(List.of(all), page);
    }

    private static Function<PageRequest, Page<String>> many(int total) {
        List<String> all = IntStream.range(0, total).mapToObj(String::valueOf).toList();
        return page -> Page.of(all, page);
    }

    private static String csv(Listing<?> listing, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileFormat.CSV.write(listing, words(language), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Sheet xlsx(Listing<?> listing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileFormat.XLSX.write(listing, words("nb"), out);
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            return book.getSheetAt(0);
        }
    }

    private static Words words(String language) {
        Locale locale = Locale.of(language);
        StaticMessageSource source = new StaticMessageSource();
        source.addMessage("head", locale, "Hode");
        source.addMessage("name", locale, "Liste");
        source.addMessage("export.TOO_MANY", locale, "Mer enn {0}");
        source.addMessage("export.BROKEN_OFF", locale, "Brøt av");
        return new Words(source, locale);
    }
}
