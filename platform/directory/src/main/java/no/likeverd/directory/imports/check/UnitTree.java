package no.likeverd.directory.imports.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import no.likeverd.directory.imports.csv.Findings;
import no.likeverd.directory.units.Unit;
import org.jspecify.annotations.Nullable;

/** No unit is above itself, however long the way round. */
final class UnitTree {

    private final Sheet<Unit> sheet;
    private final Findings findings;
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    UnitTree(Sheets sheets, Known known, Findings findings) {
        this.sheet = sheets.units();
        this.findings = findings;
        known.units().forEach((id, unit) -> put(id, unit.state()));
        sheet.rows().forEach(row -> put(row.id(), row.state()));
    }

    private void put(String id, Unit unit) {
        if (unit.parentUnitId() == null) {
            parents.remove(id);
        } else {
            parents.put(id, unit.parentUnitId());
        }
    }

    void check() {
        sheet.rows().forEach(row -> climb(row.id()));
    }

    /** Each unit is passed once, so that a long chain costs no more than its length. */
    private void climb(String start) {
        Set<String> path = new LinkedHashSet<>();
        @Nullable String unit = start;
        while (unit != null && !done.contains(unit) && path.add(unit)) {
            unit = parents.get(unit);
        }
        if (unit != null && path.contains(unit)) {
            reportCycle(unit);
        }
        done.addAll(path);
    }

    private void reportCycle(String first) {
        String unit = first;
        do {
            Row<Unit> row = sheet.byId().get(unit);
            if (row != null) {
                findings.add(
                        sheet.file(), row.line(), "parent_unit_id", "UNIT_CYCLE", "The unit would be above itself");
            }
            unit = parents.getOrDefault(unit, first);
        } while (!unit.equals(first));
    }
}
