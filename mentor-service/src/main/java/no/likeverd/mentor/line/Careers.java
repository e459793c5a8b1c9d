package no.likeverd.mentor.line;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import no.likeverd.access.Employment;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import org.jspecify.annotations.Nullable;

/** How long somebody is employed, and whether somebody leads or has led. */
public record Careers(Organisation organisation) {

    /** First day without any employment, as far as the directory knows; null: no end is known, or nothing is. */
    public @Nullable LocalDate employedUntil(String personId) {
        List<Employment> all = organisation.employmentsOf(personId);
        if (all.isEmpty() || all.stream().anyMatch(employment -> employment.to() == null)) {
            return null;
        }
        return all.stream()
                .map(Employment::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether there is a post today or one to come. */
    public boolean employed(String personId, LocalDate today) {
        return organisation.employmentsOf(personId).stream()
                .anyMatch(
                        employment -> employment.to() == null || employment.to().isAfter(today));
    }

    /** The unit of the post that one holds today; of several the one held longest. */
    public @Nullable String unitOf(String personId, LocalDate today) {
        return organisation.employmentsOf(personId).stream()
                .filter(employment -> employment.activeOn(today))
                .min(Comparator.comparing(Employment::from).thenComparing(Employment::employmentId))
                .map(Employment::unitId)
                .orElse(null);
    }

    /** Whether the person leads a unit or has led one. */
    public boolean hasLed(String personId, LocalDate today) {
        return organisation.grantsOf(personId).stream()
                .anyMatch(grant -> ledForThemselves(grant) && !grant.from().isAfter(today));
    }

    /** Whether the person led, or was to lead, the same unit before this grant. */
    public boolean ledBefore(Grant grant) {
        return organisation.grantsOf(grant.personId()).stream()
                .filter(Careers::ledForThemselves)
                .filter(other -> Objects.equals(other.unitId(), grant.unitId()))
                .anyMatch(other -> other.from().isBefore(grant.from()));
    }

    /** Standing in for a leader makes nobody one. */
    private static boolean ledForThemselves(Grant grant) {
        return grant.role() == Role.LEADER && grant.standsInFor() == null;
    }
}
