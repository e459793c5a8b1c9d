package no.likeverd.resourcecenter.plan;

/** What has become of one assignment. */
public enum ItemStatus {
    PROPOSED,
    ACCEPTING,
    BOOKED,
    REFUSED
}
