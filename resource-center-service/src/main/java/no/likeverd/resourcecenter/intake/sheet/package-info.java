/** Reads workbooks that people have filled in: whatever the bytes are, the outcome is a grid or a named reason why not. */
@NullMarked
package no.likeverd.resourcecenter.intake.sheet;

import org.jspecify.annotations.NullMarked;
