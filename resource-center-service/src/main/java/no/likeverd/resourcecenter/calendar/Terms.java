package no.likeverd.resourcecenter.calendar;

/** What every booking states: who answers for the work, who keeps the competence fresh, and who pays. */
public record Terms(Party professionalResponsibility, Party competenceUpkeep, String payerUnitId, String costCode) {}
