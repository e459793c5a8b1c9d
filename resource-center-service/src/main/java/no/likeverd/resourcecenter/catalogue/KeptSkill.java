package no.likeverd.resourcecenter.catalogue;

import java.time.Instant;

/**
 * A skill that the centre has put into its catalogue, new or in the place of a built-in one.
 *
 * @param changedAt and {@code changedBy}: who answers for it
 */
record KeptSkill(CatalogueSkill skill, Instant changedAt, String changedBy) {}
