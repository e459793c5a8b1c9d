package no.likeverd.resourcecenter.calendar;

/** Employed by the centre, which decides alone; or attached, keeping the unit, whose leader must agree. */
public enum Membership {
    EMPLOYED,
    ATTACHED
}
