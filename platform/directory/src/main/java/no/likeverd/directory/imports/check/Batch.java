package no.likeverd.directory.imports.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.directory.employments.Employment;
import no.likeverd.directory.people.Person;
import no.likeverd.directory.roles.RoleGrant;
import no.likeverd.directory.units.Unit;

/** The rows that change something. */
public record Batch(
        List<Row<Unit>> units,
        List<Row<Person>> people,
        List<Row<Employment>> employments,
        List<Row<RoleGrant>> roles) {

    public int count() {
        return units.size() + people.size() + employments.size() + roles.size();
    }

    /** Which new employment follows which when a person moves. */
    public Map<String, String> moves() {
        Map<String, String> moves = new HashMap<>();
        for (Row<Employment> row : employments) {
            String origin = row.state().movedFrom();
            if (row.basedOn() == 0 && origin != null) {
                moves.put(origin, row.id());
            }
        }
        return moves;
    }
}
