package no.likeverd.ladder.version.definition;

/** What a ladder builds on. */
public enum Model {
    /** What is seen in practice, nothing else. */
    PRACTICE,
    /** Practice, and the courses that belong to a level. */
    COURSES,
    /** Practice, and a seat within what the unit needs. */
    NEED,
    /** Leaders who stay in their post. */
    LEADER
}
