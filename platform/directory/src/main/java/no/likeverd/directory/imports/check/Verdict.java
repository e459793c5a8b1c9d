package no.likeverd.directory.imports.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.likeverd.directory.imports.csv.Finding;
import no.likeverd.directory.imports.csv.Findings;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.directory.imports.csv.Table;

/** What becomes of the files of an import: all of them are taken, or none. */
public sealed interface Verdict {

    /** Nothing is wrong; this is what would change. */
    record Accepted(Plan plan) implements Verdict {}

    /**
     * Something is wrong, so nothing changes.
     *
     * @param total of findings, of which the first thousand are listed
     */
    record Refused(List<Finding> findings, int total) implements Verdict {

        static Refused of(Findings findings) {
            return new Refused(findings.listed(), findings.total());
        }
    }

    /**
     * Reads and checks the files.
     *
     * @param known what the directory holds; asked for only when the files can be read
     */
    static Verdict on(Map<ImportFile, byte[]> files, Supplier<Known> known) {
        Findings findings = new Findings();
        Map<ImportFile, Table> tables = new EnumMap<>(ImportFile.class);
        files.forEach((file, content) -> tables.put(file, Table.read(file, content, findings)));
        if (!findings.none()) {
            return Refused.of(findings); // rows of a file that cannot be read would be missed everywhere
        }
        return judge(Sheets.read(tables, findings), known.get(), findings);
    }

    private static Verdict judge(Sheets sheets, Known known, Findings findings) {
        new References(sheets, known, findings).check();
        new UnitTree(sheets, known, findings).check();
        new Careers(sheets, known, findings).check();
        if (!findings.none()) {
            return Refused.of(findings);
        }
        Findings warnings = new Findings();
        new Shares(sheets, known, warnings).check();
        return new Accepted(Plan.of(sheets, known, warnings.listed()));
    }
}
