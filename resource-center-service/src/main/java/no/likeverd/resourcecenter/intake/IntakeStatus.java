package no.likeverd.resourcecenter.intake;

/** How far an import is. */
public enum IntakeStatus {
    CHECKED,
    COMMITTED,
    APPLIED,
    DISCARDED
}
