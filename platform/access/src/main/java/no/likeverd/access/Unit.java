package no.likeverd.access;

import org.jspecify.annotations.Nullable;

/** A unit as the directory tells. */
public record Unit(
        String unitId, String name, String kind, @Nullable String parentUnitId) {}
