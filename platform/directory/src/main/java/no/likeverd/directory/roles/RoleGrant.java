package no.likeverd.directory.roles;

import java.time.LocalDate;
import no.likeverd.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param unitId where it holds; absent: everywhere
 * @param to first day on which it no longer holds
 */
public record RoleGrant(
        String personId,
        Role role,
        @Nullable String unitId,
        LocalDate from,
        @Nullable LocalDate to) {}
