package no.likeverd.assessment.twoform.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one side writes about one area; a draft may lack both.
 *
 * @param rank 0: not yet level 1
 * @param evidence free text; stays in this document
 */
public record Answer(
        String areaId, @Nullable Integer rank, @Nullable String evidence) {

    boolean whole() {
        return rank != null && evidence != null && !evidence.isBlank();
    }

    /** Nothing of what was written: this may end up in a log. */
    @Override
    public String toString() {
        return "Answer[" + areaId + "]";
    }
}
