package no.likeverd.directory.digest;

import java.util.Locale;

/** In which words. */
public enum Language {
    NB,
    NN,
    EN;

    Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }
}
