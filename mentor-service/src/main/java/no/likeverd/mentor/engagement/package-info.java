/** Whether a mentor or a performer is in a pair, and what each pair was answered. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.engagement;

import org.jspecify.annotations.NullMarked;
