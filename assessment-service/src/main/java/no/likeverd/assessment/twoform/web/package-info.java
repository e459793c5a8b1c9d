/** Two-form assessments over HTTP. */
@NullMarked
package no.likeverd.assessment.twoform.web;

import org.jspecify.annotations.NullMarked;
