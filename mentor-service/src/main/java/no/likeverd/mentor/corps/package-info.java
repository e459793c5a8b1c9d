/** The corps: leaders who have offered to be mentors, and who is invited to. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.corps;

import org.jspecify.annotations.NullMarked;
