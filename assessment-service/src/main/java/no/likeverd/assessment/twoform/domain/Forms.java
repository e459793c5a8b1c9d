package no.likeverd.assessment.twoform.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Both sides' forms, and what becomes of the leader's when the leader changes.
 *
 * @param leader null while the employment has no leader; may be a former leader's, once submitted
 * @param consented whether the employee lets a new leader read the former leader's form and the own one
 * @param setAside submitted forms of former leaders that the employee did not hand over; their authors' only
 */
public record Forms(Form employee, @Nullable Form leader, boolean consented, List<Form> setAside) {

    public Forms {
        setAside = List.copyOf(setAside);
    }

    static Forms empty(String personId, String leaderPersonId) {
        return new Forms(Form.empty(personId, 0), Form.empty(leaderPersonId, 0), false, List.of());
    }

    public @Nullable Form of(Part part) {
        return part == Part.EMPLOYEE ? employee : leader;
    }

    boolean bothIn() {
        return employee.submitted() && leader != null && leader.submitted();
    }

    /** Whether a new leader stands before a former leader's form and the employee has not agreed. */
    boolean waitForConsent(@Nullable String leaderPersonId) {
        return leaderPersonId != null && leader != null && !leader.authorId().equals(leaderPersonId) && !consented;
    }

    /** The newest form that the person has written, whatever became of it. */
    Optional<Form> writtenBy(String personId) {
        return all().filter(form -> form.authorId().equals(personId)).reduce((earlier, later) -> later);
    }

    /** Every form that the person has written. */
    List<Form> allBy(String personId) {
        return all().filter(form -> form.authorId().equals(personId)).toList();
    }

    private Stream<Form> all() {
        return Stream.concat(setAside.stream(), Stream.of(employee, leader).filter(java.util.Objects::nonNull));
    }

    /** @throws Problem 409 when a former leader's form stands in the leader's place */
    Form own(Part part, String personId) {
        if (part == Part.EMPLOYEE) {
            return employee;
        }
        if (leader == null || !leader.authorId().equals(personId)) {
            throw Problem.conflict("FORM_STANDS", "The former leader's form stands");
        }
        return leader;
    }

    Forms with(Part part, Form changed) {
        return part == Part.EMPLOYEE
                ? new Forms(changed, leader, consented, setAside)
                : new Forms(employee, changed, consented, setAside);
    }

    /** A draft goes with its leader; what was submitted stays. */
    Forms ledBy(@Nullable String newLeader) {
        if (leader != null && leader.submitted()) {
            return new Forms(employee, leader, false, setAside);
        }
        return new Forms(employee, emptyFor(newLeader), false, setAside);
    }

    private @Nullable Form emptyFor(@Nullable String newLeader) {
        long version = leader == null ? employee.version() : leader.version() + 1;
        return newLeader == null ? null : Form.empty(newLeader, version);
    }

    Forms handedOver() {
        return new Forms(employee, leader, true, setAside);
    }

    /** The former leader's form makes room for the new leader's. */
    Forms restarted(String newLeader) {
        List<Form> aside = new ArrayList<>(setAside);
        if (leader != null) {
            aside.add(leader);
        }
        return new Forms(employee, emptyFor(newLeader), false, aside);
    }
}
