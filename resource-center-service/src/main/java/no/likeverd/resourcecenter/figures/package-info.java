/** The centre in figures, month by month: how much experts are out, who was helped and how soon. Nobody is named. */
@NullMarked
package no.likeverd.resourcecenter.figures;

import org.jspecify.annotations.NullMarked;
