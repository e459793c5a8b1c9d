/** Whether two may be a pair at all. It says yes or no and never why. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.barrier;

import org.jspecify.annotations.NullMarked;
