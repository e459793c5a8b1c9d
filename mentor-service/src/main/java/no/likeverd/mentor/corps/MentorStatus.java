package no.likeverd.mentor.corps;

/** Whether a member of the corps can be asked. */
public enum MentorStatus {
    ACTIVE,
    PAUSED,
    LEFT
}
