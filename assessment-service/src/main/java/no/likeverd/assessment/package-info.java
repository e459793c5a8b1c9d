/** Assessments: forms, conversations, appeals, learning goals, agreements. Owns {@code Assessment}, {@code Agreement} and {@code Appeal}. */
@NullMarked
package no.likeverd.assessment;

import org.jspecify.annotations.NullMarked;
