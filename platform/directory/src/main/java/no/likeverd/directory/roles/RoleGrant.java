package no.likeverd.directory.roles;

import java.time.LocalDate;
import no.likeverd.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param unitId where it holds; absent: everywhere
 * @param to first day on which it no longer holds
 * @param standsInFor whose role it is for this period; absent for a role of one's own
 */
public record RoleGrant(
        String personId,
        Role role,
        @Nullable String unitId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String standsInFor) {

    /** A role of one's own. */
    public RoleGrant(String personId, Role role, @Nullable String unitId, LocalDate from, @Nullable LocalDate to) {
        this(personId, role, unitId, from, to, null);
    }
}
