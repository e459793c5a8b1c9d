package no.likeverd.resourcecenter.figures;

import org.jspecify.annotations.Nullable;

/**
 * The experts who have their employment in a unit, over the whole period.
 *
 * @param unitId absent for all units that cannot be told apart, taken together
 */
record UnitFigures(@Nullable String unitId, double availableDays, double daysOut, int utilisationPercent) {}
