package no.likeverd.resourcecenter.calendar;

/** Why a department orders: a peak, or a skill that it lacks. */
public enum Kind {
    CAPACITY,
    COMPETENCE
}
