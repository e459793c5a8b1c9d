package no.likeverd.assessment.version;

/** The same words in bokmål and English. */
public record Text(String nb, String en) {

    /** In the reader's language; whoever reads nynorsk gets bokmål, in which ladders are written. */
    public String in(java.util.Locale language) {
        return language.getLanguage().equals("en") ? en : nb;
    }
}
