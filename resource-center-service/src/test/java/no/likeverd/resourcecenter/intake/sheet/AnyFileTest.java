package no.likeverd.resourcecenter.intake.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.likeverd.resourcecenter.intake.sheet.Unreadable.Why;
import no.likeverd.testing.Rule;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, they are read or refused by name. */
class AnyFileTest {

    private static final byte[] SOUND =
            new Book("A", "B").row("x", 1).row("y", 2).bytes();

    @Property(tries = 300)
    @Rule("RC-203")
    void anyBytesAreNoWorkbook(@ForAll @Size(max = 400) byte[] bytes) {
        assertThat(why(bytes)).isIn((Object[]) Why.values());
    }

    @Property(tries = 200)
    @Rule("RC-203")
    void aBrokenWorkbookIsReadOrRefused(@ForAll @IntRange(max = 100_000) int place, @ForAll byte put) {
        byte[] broken = SOUND.clone();
        broken[place % broken.length] = put;
        readOrRefused(broken);
        readOrRefused(Arrays.copyOf(SOUND, place % SOUND.length));
    }

    @Test
    @Rule("RC-203")
    void anotherFormatSaysWhichOneItShouldBe() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet();
            book.write(old);
        }

        assertThat(why(old.toByteArray())).isEqualTo(Why.LOCKED_OR_OLD);
        assertThat(why("A;B\r\nx;1\r\n".getBytes(UTF_8))).isEqualTo(Why.NOT_A_WORKBOOK);
        assertThat(why(new byte[0])).isEqualTo(Why.NOT_A_WORKBOOK);
        assertThat(why(zip(Map.of("readme.txt", "not a workbook".getBytes(UTF_8)))))
                .isEqualTo(Why.NOT_A_WORKBOOK);
    }

    @Test
    @Rule("RC-203")
    void whatUnpacksToFarTooMuchIsNotUnpacked() throws IOException {
        byte[] bomb = zip(Map.of("xl/worksheets/sheet1.xml", new byte[Repacked.MOST_UNPACKED + 1]));

        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(why(bomb)).isEqualTo(Why.UNPACKED_TOO_LARGE);
    }

    @Test
    @Rule("RC-203")
    void nothingThatADocumentTypeDeclaresIsExpandedOrFetched() throws IOException {
        Map<String, byte[]> parts = parts(SOUND);
        String sheet = new String(parts.getOrDefault("xl/worksheets/sheet1.xml", new byte[0]), UTF_8);
        String declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        parts.put(
                "xl/worksheets/sheet1.xml",
                sheet.replaceFirst("\\?>", "?>" + declared).getBytes(UTF_8));

        assertThat(new String(parts.get("xl/worksheets/sheet1.xml"), UTF_8)).contains("<!DOCTYPE");
        assertThat(why(zip(parts))).isEqualTo(Why.NOT_A_WORKBOOK);
    }

    @Test
    @Rule("RC-203")
    void rowsHaveALimitAndThereIsAtLeastOne() {
        Book most = new Book("A");
        for (int row = 0; row < ReadWorkbook.MOST_ROWS; row++) {
            most.row("x");
        }

        assertThat(ReadWorkbook.read(most.bytes()).lines()).hasSize(ReadWorkbook.MOST_ROWS);
        assertThat(why(most.row("x").bytes())).isEqualTo(Why.TOO_MANY_ROWS);
        assertThat(why(new Book("A").bytes())).isEqualTo(Why.NO_ROWS);
    }

    private static Why why(byte[] bytes) {
        Unreadable refused = catchThrowableOfType(Unreadable.class, () -> ReadWorkbook.read(bytes));
        assertThat(refused).isNotNull();
        return refused.why();
    }

    private static void readOrRefused(byte[] bytes) {
        try {
            assertThat(ReadWorkbook.read(bytes).lines()).isNotEmpty();
        } catch (Unreadable refused) {
            assertThat(refused.why()).isNotNull();
        }
    }

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile in = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                parts.put(entry.getName(), in.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }
}
