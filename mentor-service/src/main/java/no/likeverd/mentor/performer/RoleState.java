package no.likeverd.mentor.performer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is used here of a role that the directory has granted. */
record RoleState(
        String grantId,
        String personId,
        String role,
        @Nullable String unitId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String standsInFor) {

    static final String TYPE = "no.likeverd.directory.role-state.v1";

    /** Whether somebody leads a unit by it, for themselves: who stands in for a leader is no new one. */
    boolean leadsUnit() {
        return role.equals("LEADER") && unitId != null && standsInFor == null;
    }
}
