package no.likeverd.access;

import org.jspecify.annotations.Nullable;

/** What the issuer may allow a machine, as its tokens spell it. The tables in docs/access.md say what each is good for. */
public enum ClientScope {
    DIRECTORY_READ("directory.read", null),
    DIRECTORY_IMPORT("directory.import", Role.DIRECTORY_ADMINISTRATOR),
    LADDER_READ("ladder.read", null),
    LADDER_PLACEMENTS_READ("ladder.placements.read", Role.HR_ADVISER),
    ASSESSMENT_COURSES_RECORD("assessment.courses.record", Role.HR_ADVISER),
    OPERATIONS_READ("operations.read", Role.OPERATIONS);

    private final String spelled;
    private final @Nullable Role role;

    ClientScope(String spelled, @Nullable Role role) {
        this.spelled = spelled;
        this.role = role;
    }

    public String spelled() {
        return spelled;
    }

    /** As whom it acts, everywhere, in the operations that name the scope; null: as somebody without a role. */
    @Nullable Role role() {
        return role;
    }
}
