package no.likeverd.resourcecenter.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;

/** Entries of the exchange to try things on. */
final class Entries {

    static final String ID = "cmp-0123456789abcdef0123456789";
    static final LocalDate LISTED = LocalDate.of(2026, 8, 31);
    static final Offering DEMENTIA =
            new Offering("Miljøbehandling ved demens", "health", "Roligere dager", "Ring oss", null, "p-1041");

    private Entries() {}

    static Act on(LocalDate day) {
        return new Act("p-1004", at(day), day);
    }

    static Act timeOn(LocalDate day) {
        return new Act(null, at(day), day);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    static Competence anEntry() {
        return state(Competence.list(ID, "u-home-care", DEMENTIA, on(LISTED)));
    }

    static Competence state(Change<Competence> change) {
        return Objects.requireNonNull(change.state());
    }
}
