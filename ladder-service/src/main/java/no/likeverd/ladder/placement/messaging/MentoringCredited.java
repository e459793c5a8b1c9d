package no.likeverd.ladder.placement.messaging;

import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.ladder.evidence.Mentoring;

/** A mentor has asked to have a completed period count. */
record MentoringCredited(String pairId, String personId, LocalDate from, LocalDate to, LocalDate creditedOn) {

    static final String TYPE = "no.likeverd.mentor.mentoring-credited.v1";

    MentoringCredited {
        Objects.requireNonNull(pairId, "pairId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(creditedOn, "creditedOn");
    }

    Mentoring period() {
        return new Mentoring(pairId, from, to, creditedOn);
    }
}
