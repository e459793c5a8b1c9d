package no.likeverd.mentor.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.likeverd.access.Employment;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import org.jspecify.annotations.Nullable;

/** A small municipality: units below each other, each with a leader and some people. */
public final class Staff implements Organisation {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Map<String, String> parents = new HashMap<>();
    private final List<Employment> employments = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();

    public Staff unit(String unitId, String parentId) {
        parents.put(unitId, parentId);
        return this;
    }

    public Staff works(String personId, String unitId, @Nullable String leaderId) {
        return works(personId, unitId, leaderId, TODAY.minusYears(1), null);
    }

    public Staff works(
            String personId, String unitId, @Nullable String leaderId, LocalDate from, @Nullable LocalDate to) {
        String id = "e-" + employments.size();
        employments.add(new Employment(id, personId, unitId, "post", 100, leaderId, from, to, null));
        return this;
    }

    public Staff leads(String personId, String unitId) {
        return leads(personId, unitId, TODAY.minusYears(1), null);
    }

    public Staff leads(String personId, String unitId, LocalDate from, @Nullable LocalDate to) {
        return holds(Role.LEADER, personId, unitId, from, to);
    }

    public Staff holds(Role role, String personId, String unitId, LocalDate from, @Nullable LocalDate to) {
        grants.add(new Grant("g-" + grants.size(), personId, role, unitId, from, to));
        return this;
    }

    public Grant lastGrant() {
        return grants.getLast();
    }

    @Override
    public Optional<Employment> employment(String employmentId) {
        return employments.stream()
                .filter(known -> known.employmentId().equals(employmentId))
                .findFirst();
    }

    @Override
    public List<Employment> employmentsOf(String personId) {
        return employments.stream()
                .filter(known -> known.personId().equals(personId))
                .toList();
    }

    @Override
    public List<Grant> grantsOf(String personId) {
        return grants.stream()
                .filter(known -> known.personId().equals(personId))
                .toList();
    }

    @Override
    public List<Grant> grantsIn(String unitId) {
        return grants.stream().filter(known -> unitId.equals(known.unitId())).toList();
    }

    @Override
    public Optional<String> above(String unitId) {
        return Optional.ofNullable(parents.get(unitId));
    }
}
