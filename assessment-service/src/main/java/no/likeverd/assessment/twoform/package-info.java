/** Two-form assessments: the stores, the use cases and what follows from news of other services. */
@NullMarked
package no.likeverd.assessment.twoform;

import org.jspecify.annotations.NullMarked;
