package no.likeverd.directory.imports.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.likeverd.access.Role;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.imports.csv.Cells;
import no.likeverd.directory.imports.csv.Findings;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.directory.imports.csv.Table;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.units.Unit;
import org.jspecify.annotations.Nullable;

/** The files of one import, read cell by cell. */
record Sheets(Sheet<Unit> units, Sheet<Person> people, Sheet<Employment> employments, Sheet<RoleGrant> roles) {

    private static final Set<Role> OF_A_UNIT = Set.of(Role.LEADER, Role.ORDERER, Role.RESOURCE_CENTRE_LEADER);
    private static final Set<Role> EVERYWHERE = Set.of(Role.DIRECTORY_ADMINISTRATOR, Role.OPERATIONS);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_UNIT_NAME = 120;

    static Sheets read(Map<ImportFile, Table> tables, Findings findings) {
        return new Sheets(
                sheet(ImportFile.UNITS, tables, findings, Sheets::unit),
                sheet(ImportFile.PEOPLE, tables, findings, Sheets::person),
                sheet(ImportFile.EMPLOYMENTS, tables, findings, Sheets::employment),
                sheet(ImportFile.ROLES, tables, findings, Sheets::role));
    }

    private static <S> Sheet<S> sheet(
            ImportFile file, Map<ImportFile, Table> tables, Findings findings, Function<Cells, S> state) {
        Table table = tables.get(file);
        return table == null ? Sheet.none(file) : Sheet.read(table, findings, state);
    }

    private static Unit unit(Cells cells) {
        return new Unit(cells.text("name", LONGEST_UNIT_NAME), cells.word("kind"), cells.optionalId("parent_unit_id"));
    }

    private static Person person(Cells cells) {
        return new Person(
                cells.text("given_name", LONGEST_NAME),
                cells.text("family_name", LONGEST_NAME),
                cells.optionalEmail("email"));
    }

    private static Employment employment(Cells cells) {
        LocalDate from = cells.day("from");
        return new Employment(
                cells.id("person_id"),
                cells.id("unit_id"),
                cells.text("post", LONGEST_NAME),
                cells.number("share_percent", 1, 100),
                cells.optionalId("leader_person_id"),
                from,
                cells.optionalEnd("to", from),
                cells.optionalId("moved_from"),
                false);
    }

    private static RoleGrant role(Cells cells) {
        LocalDate from = cells.day("from");
        Role role = cells.choice("role", Role.class, "UNKNOWN_ROLE");
        String unitId = cells.optionalId("unit_id");
        if (cells.sound()) {
            requireRightReach(cells, role, unitId);
        }
        return new RoleGrant(cells.id("person_id"), role, unitId, from, cells.optionalEnd("to", from));
    }

    /** A leader of nothing in particular would lead everything; an administrator of one unit would administer all. */
    private static void requireRightReach(Cells cells, Role role, @Nullable String unitId) {
        if (unitId == null && OF_A_UNIT.contains(role)) {
            cells.fault("unit_id", "UNIT_REQUIRED", "The role " + role + " holds in a unit");
        }
        if (unitId != null && EVERYWHERE.contains(role)) {
            cells.fault("unit_id", "UNIT_NOT_ALLOWED", "The role " + role + " holds everywhere");
        }
    }
}
