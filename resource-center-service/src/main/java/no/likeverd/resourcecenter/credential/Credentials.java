package no.likeverd.resourcecenter.credential;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What one expert has shown to the centre. Nobody is told of it by an event.
 *
 * @param expertId as the calendar has it, so it stays the same when the expert moves
 * @param held in the order in which they were written down, at most {@link #MOST}
 * @param policeCertificateSeen the day on which the centre saw a police certificate; of what it said nothing is kept. Null where
 *     none was seen
 */
record Credentials(
        String expertId, List<Credential> held, @Nullable LocalDate policeCertificateSeen) {

    static final int MOST = 40;

    /** A police certificate from before then tells nothing of today. */
    private static final int MOST_YEARS_SEEN = 20;

    static Credentials none(String expertId) {
        return new Credentials(expertId, List.of(), null);
    }

    /** @throws Problem 409 {@code ALREADY_RECORDED} when the same is there, {@code TOO_MANY_CREDENTIALS} when no more fit in */
    Change<Credentials> add(Credential credential, LocalDate today) {
        credential.requireSound(today);
        requireNew(credential);
        if (held.size() >= MOST) {
            throw Problem.conflict("TOO_MANY_CREDENTIALS", "An expert has at most " + MOST + "; remove what is over");
        }
        return Change.to(
                with(Stream.concat(held.stream(), Stream.of(credential)).toList()));
    }

    /** Writes another one in the place of what was written under its id. */
    Change<Credentials> correct(Credential credential, LocalDate today) {
        Credential known = get(credential.credentialId());
        credential.requireSound(today);
        if (known.equals(credential)) {
            return Change.nothing();
        }
        requireNew(credential);
        return Change.to(with(held.stream()
                .map(each -> each.equals(known) ? credential : each)
                .toList()));
    }

    Change<Credentials> remove(String credentialId) {
        Credential known = get(credentialId);
        return Change.to(with(held.stream().filter(each -> !each.equals(known)).toList()));
    }

    /** Nothing was ever shown. */
    Change<Credentials> forgotten() {
        return isEmpty() ? Change.nothing() : Change.to(none(expertId));
    }

    boolean isEmpty() {
        return held.isEmpty() && policeCertificateSeen == null;
    }

    /** @param day null where it turns out that none was seen */
    Change<Credentials> seePoliceCertificate(@Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Problem.invalid("SEEN_IN_THE_FUTURE", "seenOn", "A police certificate is seen today or was before");
        }
        if (day != null && day.isBefore(today.minusYears(MOST_YEARS_SEEN))) {
            throw Problem.invalid("TOO_LONG_AGO", "seenOn", "A police certificate was seen within twenty years");
        }
        return Objects.equals(day, policeCertificateSeen)
                ? Change.nothing()
                : Change.to(new Credentials(expertId, held, day));
    }

    /** @throws Problem 404 when there is none */
    Credential get(String credentialId) {
        return held.stream()
                .filter(each -> each.credentialId().equals(credentialId))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "The expert has no such credential"));
    }

    private void requireNew(Credential credential) {
        if (held.stream().anyMatch(credential::saysTheSameAs)) {
            throw Problem.conflict("ALREADY_RECORDED", "The same credential is written down already");
        }
    }

    private Credentials with(List<Credential> after) {
        return new Credentials(expertId, after, policeCertificateSeen);
    }
}
