package no.likeverd.access;

/** A person as the directory tells. The name is for those whose role may see it. */
public record Person(String personId, String givenName, String familyName) {}
