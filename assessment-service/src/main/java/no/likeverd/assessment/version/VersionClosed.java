package no.likeverd.assessment.version;

import java.util.Objects;

/**
 * The owner has closed a version.
 *
 * @param reason the owner's word
 */
public record VersionClosed(String versionId, String reason) {

    public static final String TYPE = "no.likeverd.ladder.ladder-version-closed.v1";

    public VersionClosed {
        Objects.requireNonNull(versionId, "versionId");
        Objects.requireNonNull(reason, "reason");
    }

    /** What was superseded may be finished; what was withdrawn may not. */
    public boolean withdrawn() {
        return reason.equals("WITHDRAWN");
    }
}
