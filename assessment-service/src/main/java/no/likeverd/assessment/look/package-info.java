/** Who has looked at what somebody wrote: noted before it is given out, chained per person, shown to that person. */
@NullMarked
package no.likeverd.assessment.look;

import org.jspecify.annotations.NullMarked;
