package no.likeverd.directory.imports.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.testing.Rule;

class AnyFileTest {

    @Property(tries = 500)
    void readsAnyBytesWithoutFailing(@ForAll ImportFile file, @ForAll byte[] content) {
        assertThat(Verdict.on(Map.of(file, content), () -> Known.NOTHING)).isNotNull();
    }

    @Property(tries = 1_000)
    void readsAnyCellsWithoutFailing(@ForAll ImportFile file, @ForAll("rows") List<String> rows) {
        Csv files = new Csv().with(file, rows.toArray(String[]::new));

        assertThat(Verdict.on(files.bytes(), () -> Known.NOTHING)).isNotNull();
    }

    @Property(tries = 300)
    void readsAnyTextWithoutFailing(@ForAll ImportFile file, @ForAll String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);

        assertThat(Verdict.on(Map.of(file, content), () -> Known.NOTHING)).isNotNull();
    }

    @Property(tries = 300)
    @Rule("DIR-03")
    void importedTwiceChangesNothingTheSecondTime(@ForAll("municipalities") Csv files) {
        Known known = AfterImport.of(files);

        assertThat(VerdictTest.accepted(files, known).batch().count()).isZero();
    }

    /** Rows made of what cells are made of, so that most get past the first look. */
    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.of(
                        "", "p-1", "u-1", "e-1", "2024-01-01", "9999-99-99", "50", "9999", "LEADER", "\"", "\"a,b\""),
                Arbitraries.strings().ofMaxLength(12));
        return cell.list()
                .ofMinSize(3)
                .ofMaxSize(10)
                .map(cells -> String.join(",", cells))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Csv> municipalities() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(2, 12),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.randoms())
                .as((units, people, employments, random) -> {
                    List<String> unitRows = new ArrayList<>();
                    for (int i = 0; i < units; i++) {
                        unitRows.add("u-" + i + ",Enhet " + i + ",KIND," + (i == 0 ? "" : "u-" + random.nextInt(i)));
                    }
                    List<String> peopleRows = new ArrayList<>();
                    for (int i = 0; i < people; i++) {
                        peopleRows.add("p-" + i + ",Navn,Navnesen " + i + "," + (i % 2 == 0 ? "" : "a@b.example"));
                    }
                    List<String> rows = new ArrayList<>();
                    for (int i = 0; i < employments; i++) {
                        String to = random.nextBoolean() ? "" : "2026-0" + (1 + random.nextInt(9)) + "-01";
                        rows.add("e-" + i + ",p-" + (1 + random.nextInt(people - 1)) + ",u-" + random.nextInt(units)
                                + ",Post," + (1 + random.nextInt(100)) + ",p-0,2024-01-01," + to + ",");
                    }
                    return new Csv()
                            .units(unitRows.toArray(String[]::new))
                            .people(peopleRows.toArray(String[]::new))
                            .employments(rows.toArray(String[]::new));
                });
    }
}
