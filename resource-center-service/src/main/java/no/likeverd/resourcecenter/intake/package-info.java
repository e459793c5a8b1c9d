/** Experts, absences, entries of the exchange and skills from workbooks: checked as a whole, shown, committed in one write, rolled forward. */
@NullMarked
package no.likeverd.resourcecenter.intake;

import org.jspecify.annotations.NullMarked;
