package no.likeverd.resourcecenter.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What every booking states: who answers for the work, who keeps the competence fresh, who pays, where it is, and as what.
 *
 * @param place where the expert comes to, in the department's words; absent when it goes without saying
 * @param role as what the expert comes, such as a post is called; absent when the skill says it all
 */
public record Terms(
        Party professionalResponsibility,
        Party competenceUpkeep,
        String payerUnitId,
        String costCode,
        @Nullable String place,
        @Nullable String role) {

    /** Where the department is, as whatever the skill says. */
    public Terms(Party professionalResponsibility, Party competenceUpkeep, String payerUnitId, String costCode) {
        this(professionalResponsibility, competenceUpkeep, payerUnitId, costCode, null, null);
    }
}
