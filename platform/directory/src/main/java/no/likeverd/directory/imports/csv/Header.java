package no.likeverd.directory.imports.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first line of a file: all of its columns, in any order, and no other. */
record Header(List<String> columns, boolean complete) {

    static Header of(ImportFile file, CsvRecord first, Findings findings) {
        int line = Math.toIntExact(first.getStartingLineNumber());
        int before = findings.total();
        List<String> columns = first.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!file.columns().contains(column)) {
                findings.add(file, line, Text.shortened(column), "UNKNOWN_COLUMN", "Columns: " + expected(file));
            } else if (!seen.add(column)) {
                findings.add(file, line, column, "DUPLICATE_COLUMN", "The header names the column twice");
            }
        }
        file.columns().stream()
                .filter(column -> !seen.contains(column))
                .forEach(column -> findings.add(file, line, column, "MISSING_COLUMN", "The header lacks the column"));
        return new Header(columns, findings.total() == before);
    }

    private static String expected(ImportFile file) {
        return String.join(", ", file.columns());
    }
}
