/** Measurements of the product against the raw ceilings of what it stands on. */
@NullMarked
package no.likeverd.benchmarks;

import org.jspecify.annotations.NullMarked;
