package no.likeverd.assessment.twoform.web;

import no.likeverd.web.IfMatch;
import no.likeverd.web.Problem;

/** What a writer has to say about what was read before. */
final class Versioned {

    private Versioned() {}

    /** @throws Problem 428 when the caller does not say */
    static long required(IfMatch ifMatch) {
        Long version = ifMatch.version();
        if (version == null) {
            throw Problem.of(428, "IF_MATCH_MISSING", "Say in If-Match which version you have read");
        }
        return version;
    }
}
