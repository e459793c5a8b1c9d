package no.likeverd.directory.imports.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.likeverd.directory.imports.csv.Cells;
import no.likeverd.directory.imports.csv.Findings;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.directory.imports.csv.Line;
import no.likeverd.directory.imports.csv.Table;
import org.jspecify.annotations.Nullable;

/**
 * One file, read.
 *
 * @param rows what is sound
 * @param ids of faulty rows too, so that one fault is not reported again wherever the row is mentioned
 */
record Sheet<S>(ImportFile file, List<Row<S>> rows, Set<String> ids, Map<String, Row<S>> byId) {

    static <S> Sheet<S> none(ImportFile file) {
        return new Sheet<>(file, List.of(), Set.of(), Map.of());
    }

    static <S> Sheet<S> read(Table table, Findings findings, Function<Cells, S> state) {
        List<Row<S>> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, Row<S>> byId = new HashMap<>();
        for (Line line : table.lines()) {
            Cells cells = new Cells(table.file(), line, findings);
            String id = cells.id(table.file().idColumn());
            if (!id.isEmpty() && !ids.add(id)) {
                cells.fault(table.file().idColumn(), "DUPLICATE_ID", "The file has the id twice");
            }
            S read = state.apply(cells);
            if (cells.sound()) {
                Row<S> row = Row.of(line.number(), id, read);
                rows.add(row);
                byId.put(id, row);
            }
        }
        return new Sheet<>(table.file(), rows, ids, byId);
    }

    @Nullable S state(String id) {
        Row<S> row = byId.get(id);
        return row == null ? null : row.state();
    }

    boolean mentions(String id) {
        return ids.contains(id);
    }
}
