package no.likeverd.resourcecenter.calendar;

/** How far a booking has come on a day. */
public enum Life {
    FIRM,
    RUNNING,
    ENDED,
    CANCELLED
}
