package no.likeverd.directory.imports.check;

import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.imports.csv.Findings;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.units.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** Everything that a row mentions is in the files or in the directory. */
record References(Sheets sheets, Known known, Findings findings) {

    void check() {
        for (Row<Unit> row : sheets.units().rows()) {
            unit(sheets.units(), row, "parent_unit_id", row.state().parentUnitId());
        }
        for (Row<Employment> row : sheets.employments().rows()) {
            employment(row);
        }
        for (Row<RoleGrant> row : sheets.roles().rows()) {
            person(sheets.roles(), row, "person_id", row.state().personId());
            unit(sheets.roles(), row, "unit_id", row.state().unitId());
            ownRole(row);
        }
    }

    private void employment(Row<Employment> row) {
        Employment wanted = row.state();
        person(sheets.employments(), row, "person_id", wanted.personId());
        unit(sheets.employments(), row, "unit_id", wanted.unitId());
        person(sheets.employments(), row, "leader_person_id", wanted.leaderPersonId());
        if (wanted.personId().equals(wanted.leaderPersonId())) {
            findings.add(
                    sheets.employments().file(),
                    row.line(),
                    "leader_person_id",
                    "OWN_LEADER",
                    "Nobody is their own leader; leave the cell empty at the top");
        }
        String origin = wanted.movedFrom();
        if (origin != null
                && !sheets.employments().mentions(origin)
                && !known.employments().containsKey(origin)) {
            unknown(sheets.employments(), row, "moved_from", "UNKNOWN_EMPLOYMENT");
        }
    }

    /** A substitute's role follows from another one, and is not the files' to change. */
    private void ownRole(Row<RoleGrant> row) {
        Aggregate<RoleGrant> before = known.roles().get(row.id());
        if (before != null && before.state().standsInFor() != null) {
            findings.add(
                    sheets.roles().file(),
                    row.line(),
                    "grant_id",
                    "SUBSTITUTES_ROLE",
                    "A substitute holds this role; take the row out, and end it by hand where it is to end");
        }
    }

    private void person(Sheet<?> sheet, Row<?> row, String column, @Nullable String id) {
        if (id != null && !sheets.people().mentions(id) && !known.people().containsKey(id)) {
            unknown(sheet, row, column, "UNKNOWN_PERSON");
        }
    }

    private void unit(Sheet<?> sheet, Row<?> row, String column, @Nullable String id) {
        if (id != null && !sheets.units().mentions(id) && !known.units().containsKey(id)) {
            unknown(sheet, row, column, "UNKNOWN_UNIT");
        }
    }

    private void unknown(Sheet<?> sheet, Row<?> row, String column, String code) {
        findings.add(sheet.file(), row.line(), column, code, "Neither the files nor the directory have this id");
    }
}
