package no.likeverd.resourcecenter.calendar;

/** Why a membership ends: the employment does, the expert wants out, or the centre. */
public enum LeaveReason {
    EMPLOYMENT_ENDED,
    WITHDREW,
    CENTRE
}
