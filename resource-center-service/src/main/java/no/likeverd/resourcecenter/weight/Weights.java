package no.likeverd.resourcecenter.weight;

import java.time.LocalDate;
import no.likeverd.resourcecenter.planning.Aims;

/**
 * The weights that the centre has set.
 *
 * @param changedOn and {@code changedBy}: who answers for them
 */
record Weights(Aims aims, LocalDate changedOn, String changedBy) {}
