package no.likeverd.ladder.version.definition;

import java.util.Locale;

/** Words that people read, in bokmål and in English. */
public record Text(String nb, String en) {

    /** For a reader of a language; who reads nynorsk reads bokmål too. */
    public String in(Locale language) {
        return language.getLanguage().equals("en") ? en : nb;
    }
}
