package no.likeverd.resourcecenter.plan;

/** How far a plan is. */
public enum PlanStatus {
    SEARCHING,
    READY,
    FAILED
}
