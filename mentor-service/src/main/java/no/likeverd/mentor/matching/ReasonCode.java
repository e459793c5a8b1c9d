package no.likeverd.mentor.matching;

/** What counts for or against a pair that is possible. */
public enum ReasonCode {
    TOPICS_SHARED,
    SECTOR_SHARED,
    EXPERIENCE,
    WISHED_BY_PERFORMER,
    WISHED_BY_MENTOR,
    DISTANCE,
    FAILED_BEFORE
}
