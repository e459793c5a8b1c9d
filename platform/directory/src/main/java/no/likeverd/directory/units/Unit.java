package no.likeverd.directory.units;

import org.jspecify.annotations.Nullable;

/**
 * A unit of the municipality.
 *
 * @param kind a word of the municipality's own choice, for example {@code NURSING_HOME}
 * @param parentUnitId the unit above; absent at the top
 */
public record Unit(String name, String kind, @Nullable String parentUnitId) {}
