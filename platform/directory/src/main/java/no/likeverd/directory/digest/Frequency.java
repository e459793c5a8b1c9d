package no.likeverd.directory.digest;

/** How often somebody wants to be told. */
public enum Frequency {
    OFF,
    WORKDAYS,
    MONDAYS
}
