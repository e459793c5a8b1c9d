package no.likeverd.resourcecenter.credential;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential as shown.
 *
 * @param number absent where it has none
 * @param validTo first day on which it is no longer valid; absent where it has no end
 * @param validity how it stands today
 */
public record CredentialView(
        String credentialId,
        CredentialKind kind,
        String name,
        @Nullable String number,
        String issuedBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Validity validity) {

    static CredentialView of(Credential credential, LocalDate today) {
        return new CredentialView(
                credential.credentialId(),
                credential.kind(),
                credential.name(),
                credential.number(),
                credential.issuedBy(),
                credential.validFrom(),
                credential.validTo(),
                credential.on(today));
    }

    /** The last day on which it is valid; null where it has no end. */
    public @Nullable LocalDate lastDay() {
        return validTo == null ? null : validTo.minusDays(1);
    }

    /** The day that the words of its validity speak of; null where they speak of none. */
    public @Nullable LocalDate turn() {
        return validity == Validity.NOT_YET ? validFrom : lastDay();
    }
}
