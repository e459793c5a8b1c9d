/** Performers: newly appointed leaders who are invited to have a mentor, and enrol or not. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.performer;

import org.jspecify.annotations.NullMarked;
