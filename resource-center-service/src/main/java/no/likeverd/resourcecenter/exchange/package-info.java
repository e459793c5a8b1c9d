/** Competence exchange: what units can help others with, searched by everybody. */
@NullMarked
package no.likeverd.resourcecenter.exchange;

import org.jspecify.annotations.NullMarked;
