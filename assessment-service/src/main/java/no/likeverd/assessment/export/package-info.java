/** What the service holds of somebody's own, given to that person. */
@NullMarked
package no.likeverd.assessment.export;

import org.jspecify.annotations.NullMarked;
