package no.likeverd.resourcecenter.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What every booking states: who answers for the work, who keeps the competence fresh, who pays, and where it is.
 *
 * @param place where the expert comes to, in the department's words; absent when it goes without saying
 */
public record Terms(
        Party professionalResponsibility,
        Party competenceUpkeep,
        String payerUnitId,
        String costCode,
        @Nullable String place) {

    /** Where the department is. */
    public Terms(Party professionalResponsibility, Party competenceUpkeep, String payerUnitId, String costCode) {
        this(professionalResponsibility, competenceUpkeep, payerUnitId, costCode, null);
    }
}
