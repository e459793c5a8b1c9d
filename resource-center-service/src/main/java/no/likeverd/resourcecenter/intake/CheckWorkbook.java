package no.likeverd.resourcecenter.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.intake.sheet.Grid;
import no.likeverd.resourcecenter.intake.sheet.Line;
import no.likeverd.resourcecenter.intake.sheet.ReadWorkbook;
import no.likeverd.resourcecenter.intake.sheet.Unreadable;
import no.likeverd.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads a workbook and holds every row against everything that speaks against it. */
@Component
class CheckWorkbook {

    private final Map<IntakeKind, Rows> kinds = new EnumMap<>(IntakeKind.class);
    private final MessageSource words;

    CheckWorkbook(List<Rows> kinds, MessageSource words) {
        kinds.forEach(rows -> this.kinds.put(rows.kind(), rows));
        this.words = words;
    }

    Rows rows(IntakeKind kind) {
        Rows rows = kinds.get(kind);
        if (rows == null) {
            throw new IllegalStateException("no rows of " + kind);
        }
        return rows;
    }

    /** @throws Refused with the findings when a single one is there */
    List<Row> check(Actor actor, IntakeKind kind, byte[] file) {
        Grid grid = grid(file);
        Findings findings = new Findings();
        Map<Column, Integer> places = new Heads(kind, words, findings).in(grid);
        if (!findings.none()) {
            throw new Refused(findings); // without its columns no row can be judged
        }
        List<Row> sound = read(grid, kind, places, findings);
        check(actor, kind, sound, findings);
        return sound;
    }

    private static Grid grid(byte[] file) {
        try {
            return ReadWorkbook.read(file);
        } catch (Unreadable e) {
            throw e.why() == Unreadable.Why.TOO_MANY_ROWS
                    ? Refused.forFile(e.why().name(), ReadWorkbook.MOST_ROWS)
                    : Refused.forFile(e.why().name());
        }
    }

    private List<Row> read(Grid grid, IntakeKind kind, Map<Column, Integer> places, Findings findings) {
        List<Row> sound = new ArrayList<>();
        for (Line line : grid.lines()) {
            Cells cells = new Cells(line, places, findings);
            Row row = rows(kind).read(cells);
            if (cells.sound()) {
                sound.add(row);
            }
        }
        return List.copyOf(sound);
    }

    /** @throws Refused when something speaks against a row now */
    void check(Actor actor, IntakeKind kind, List<Row> wanted) {
        check(actor, kind, wanted, new Findings());
    }

    private void check(Actor actor, IntakeKind kind, List<Row> wanted, Findings findings) {
        Consumer<Row> checks = rows(kind).checks(actor);
        for (Row row : wanted) {
            try {
                checks.accept(row);
            } catch (Problem refusal) {
                findings.add(row.number(), refusal);
            }
        }
        if (!findings.none()) {
            throw new Refused(findings);
        }
    }
}
