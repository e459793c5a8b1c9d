/** Who stands where in the organisation: lines, units, distances and last days, from the replica of the directory. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.line;

import org.jspecify.annotations.NullMarked;
