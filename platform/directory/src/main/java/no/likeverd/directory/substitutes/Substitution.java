package no.likeverd.directory.substitutes;

import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.access.Role;
import no.likeverd.directory.roles.RoleGrant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in for a role's holder.
 *
 * @param id also of the role that follows from it
 * @param grantId the role that is stood in for
 * @param holder whose role it is
 * @param from first day
 * @param to first day after the last; only ever moves nearer
 * @param asked fingerprint of the command, so that its key is not used for something else
 * @param carried whether the role says what this says
 */
public record Substitution(
        String id,
        String grantId,
        String holder,
        String substitute,
        Role role,
        @Nullable String unitId,
        LocalDate from,
        LocalDate to,
        String asked,
        boolean carried) {

    /** The role of the substitute that follows from it. */
    public RoleGrant grant() {
        return new RoleGrant(substitute, role, unitId, from, to, holder);
    }

    /** Whether the role is still the one that was handed on. */
    boolean isOf(RoleGrant now) {
        return holder.equals(now.personId())
                && role == now.role()
                && Objects.equals(unitId, now.unitId())
                && now.standsInFor() == null;
    }

    /** Not beyond this day; what has been before it stays. */
    Substitution until(LocalDate day) {
        LocalDate end = day.isBefore(from) ? from : day;
        return end.isBefore(to)
                ? new Substitution(id, grantId, holder, substitute, role, unitId, from, end, asked, false)
                : this;
    }

    Substitution asCarried() {
        return new Substitution(id, grantId, holder, substitute, role, unitId, from, to, asked, true);
    }

    boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return from.isBefore(to) && from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /** Whether the role's holder has somebody for the day after another's last one. */
    public boolean follows(Substitution before) {
        return grantId.equals(before.grantId) && !from.isAfter(before.to) && to.isAfter(before.to);
    }

    /** Whether no day of it is to come, also because it was taken back before it began. */
    public boolean over(LocalDate today) {
        return !to.isAfter(today) || !from.isBefore(to);
    }
}
