package no.likeverd.testing.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks.
 *
 * @param name part of everything that is the caller's own, and of nothing else
 * @param role the one role held; null for none
 * @param unitId where the role is held, or where somebody without a role works; null: everywhere, or nowhere
 */
record Caller(
        String personId,
        String name,
        @Nullable String role,
        @Nullable String unitId) {

    boolean holds(String wanted) {
        return wanted.equals(role);
    }

    @Override
    public String toString() {
        return name;
    }
}
