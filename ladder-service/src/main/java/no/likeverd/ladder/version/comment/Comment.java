package no.likeverd.ladder.version.comment;

import java.time.LocalDate;

/**
 * One remark about a version, in a document of its own.
 *
 * @param personId kept so that the writer's data can be found; never shown
 * @param text free text; stays in this document
 */
public record Comment(String commentId, String versionId, String personId, Party party, String text, LocalDate on) {

    /** In which capacity somebody speaks. */
    public enum Party {
        EMPLOYEE,
        LEADER,
        UNION
    }
}
