package no.likeverd.resourcecenter.calendar;

/** One of the two that agree on a booking. */
public enum Party {
    DEPARTMENT,
    CENTRE
}
