/** What this service goes by about an employment: who leads it and when it ends. */
@NullMarked
package no.likeverd.assessment.tenure;

import org.jspecify.annotations.NullMarked;
