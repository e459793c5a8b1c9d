package no.likeverd.directory.people;

import org.jspecify.annotations.Nullable;

/** A person, by name; everything else that is known of them hangs on their id. */
public record Person(
        String givenName, String familyName, @Nullable String email) {

    public String name() {
        return givenName + " " + familyName;
    }
}
