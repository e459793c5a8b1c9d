/** Completed courses, one record per person. */
@NullMarked
package no.likeverd.assessment.course;

import org.jspecify.annotations.NullMarked;
