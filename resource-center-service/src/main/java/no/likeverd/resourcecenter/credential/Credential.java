package no.likeverd.resourcecenter.credential;

import java.time.LocalDate;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation or a certificate that an expert has shown. What it says is written down; no copy is kept.
 *
 * @param number as whoever issued it wrote it; null where it has none
 * @param validTo first day on which it is no longer valid; null where it has no end
 */
record Credential(
        String credentialId,
        CredentialKind kind,
        String name,
        @Nullable String number,
        String issuedBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Beyond these there is no credential, only a mistyped year. */
    private static final int MOST_YEARS_BACK = 80;

    private static final int MOST_YEARS_AHEAD = 2;
    private static final int MOST_YEARS_VALID = 80;

    Credential {
        number = number == null || number.isBlank() ? null : number;
    }

    /** @throws Problem 422 when its days are none that a credential could have */
    void requireSound(LocalDate today) {
        if (validFrom.isBefore(today.minusYears(MOST_YEARS_BACK))) {
            throw Problem.invalid("TOO_LONG_AGO", "validFrom", "Nothing is valid for longer than eighty years");
        }
        if (validFrom.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw Problem.invalid("TOO_FAR_AHEAD", "validFrom", "A credential is valid within two years");
        }
        if (validTo == null) {
            return;
        }
        if (!validFrom.isBefore(validTo)) {
            throw Problem.invalid("PERIOD_REVERSED", "validTo", "A credential is valid for a day at least");
        }
        if (validTo.isAfter(validFrom.plusYears(MOST_YEARS_VALID))) {
            throw Problem.invalid("VALID_TOO_LONG", "validTo", "Nothing is valid for longer than eighty years");
        }
    }

    /** Whether a day comes after all on which it is valid. */
    boolean expiredOn(LocalDate day) {
        return validTo != null && !day.isBefore(validTo);
    }

    Validity on(LocalDate today) {
        return Validity.of(validFrom, validTo, today);
    }

    boolean saysTheSameAs(Credential other) {
        return equals(other.under(credentialId));
    }

    private Credential under(String id) {
        return new Credential(id, kind, name, number, issuedBy, validFrom, validTo);
    }
}
