package no.likeverd.storm.check;

/** What a client asks for. */
public enum Act {
    PLACE,
    BOOK,
    WITHDRAW,
    CANCEL,
    READ
}
