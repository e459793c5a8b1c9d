package no.likeverd.directory.imports.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.imports.csv.Findings;
import no.likeverd.messaging.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** An employment stays one person's in one unit; a move is the end of one and the beginning of another. */
final class Careers {

    private final Sheet<Employment> sheet;
    private final Known known;
    private final Findings findings;
    private final Set<String> origins = new HashSet<>();

    Careers(Sheets sheets, Known known, Findings findings) {
        this.sheet = sheets.employments();
        this.known = known;
        this.findings = findings;
    }

    void check() {
        for (Row<Employment> row : sheet.rows()) {
            Aggregate<Employment> before = known.employments().get(row.id());
            if (before != null) {
                checkStays(row, before.state());
            } else if (row.state().movedFrom() != null) {
                checkMove(row, row.state().movedFrom());
            }
        }
    }

    private void checkStays(Row<Employment> row, Employment before) {
        Employment wanted = row.state();
        if (!before.personId().equals(wanted.personId())) {
            add(
                    row,
                    "person_id",
                    "CHANGED_PERSON",
                    "An employment stays the same person's; give the new one its own id");
        }
        if (!before.unitId().equals(wanted.unitId())) {
            add(row, "unit_id", "CHANGED_UNIT", "A move is a new employment that names this one in moved_from");
        }
        if (!Objects.equals(before.movedFrom(), wanted.movedFrom())) {
            add(row, "moved_from", "CHANGED_ORIGIN", "Where a person moved from has been told and stays");
        }
    }

    private void checkMove(Row<Employment> row, String origin) {
        fault(row, origin).ifPresent(fault -> add(row, "moved_from", fault.code(), fault.detail()));
    }

    private Optional<Fault> fault(Row<Employment> row, String origin) {
        Employment wanted = row.state();
        Employment left = after(origin);
        if (left == null) {
            return Optional.empty(); // unknown or faulty, and reported as that
        }
        if (!left.personId().equals(wanted.personId())) {
            return fault("MOVED_FROM_ANOTHER", "The employment is another person's");
        }
        if (left.to() == null || left.to().isAfter(wanted.from())) {
            return fault("MOVED_FROM_NOT_ENDED", "The employment has to end before, or when, this one begins");
        }
        Aggregate<Employment> before = known.employments().get(origin);
        if (before != null && before.state().endTold()) {
            return fault("MOVE_TOO_LATE", "The end was told earlier, without a move; leave the cell empty");
        }
        return origins.add(origin)
                ? Optional.empty()
                : fault("MOVED_FROM_TWICE", "Another row moves from the same employment");
    }

    private static Optional<Fault> fault(String code, String detail) {
        return Optional.of(new Fault(code, detail));
    }

    private @Nullable Employment after(String id) {
        Employment row = sheet.state(id);
        if (row != null || sheet.mentions(id)) {
            return row;
        }
        Aggregate<Employment> before = known.employments().get(id);
        return before == null ? null : before.state();
    }

    private void add(Row<?> row, String column, String code, String detail) {
        findings.add(sheet.file(), row.line(), column, code, detail);
    }

    private record Fault(String code, String detail) {}
}
