package no.likeverd.mentor.matching;

/** Why a performer goes without. */
public enum UnmatchedCode {
    /** There are mentors for this performer, but others need them more. */
    NO_MENTOR_LEFT,
    /** There is none; nobody is told why. */
    NOT_POSSIBLE
}
