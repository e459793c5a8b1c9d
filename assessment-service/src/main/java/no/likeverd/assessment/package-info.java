/** Assessments: forms, conversations, joint records, courses. Owns {@code Assessment} and {@code CourseRecord}. */
@NullMarked
package no.likeverd.assessment;

import org.jspecify.annotations.NullMarked;
