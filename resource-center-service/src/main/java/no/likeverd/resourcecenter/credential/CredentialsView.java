package no.likeverd.resourcecenter.credential;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expert has shown, as shown.
 *
 * @param held what expires first comes first
 * @param policeCertificateSeen the day on which one was seen; absent where none was
 */
public record CredentialsView(
        String expertId,
        List<CredentialView> held,
        @Nullable LocalDate policeCertificateSeen) {

    private static final Comparator<Credential> SOONEST_FIRST = Comparator.comparing(
                    Credential::validTo, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Credential::name)
            .thenComparing(Credential::credentialId);

    static CredentialsView of(Credentials credentials, LocalDate today) {
        return new CredentialsView(
                credentials.expertId(),
                credentials.held().stream()
                        .sorted(SOONEST_FIRST)
                        .map(each -> CredentialView.of(each, today))
                        .toList(),
                credentials.policeCertificateSeen());
    }
}
