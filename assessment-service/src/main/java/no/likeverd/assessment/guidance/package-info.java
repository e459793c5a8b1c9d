/** Criteria, examples and questions: the same for both sides, each reading counted without the person. */
@NullMarked
package no.likeverd.assessment.guidance;

import org.jspecify.annotations.NullMarked;
