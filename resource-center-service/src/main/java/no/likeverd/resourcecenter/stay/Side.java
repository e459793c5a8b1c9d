package no.likeverd.resourcecenter.stay;

/** The two that know how a stay was. */
enum Side {
    DEPARTMENT,
    EXPERT
}
