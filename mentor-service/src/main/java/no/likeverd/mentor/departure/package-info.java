/** What follows when somebody gets another post or has none any more. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.departure;

import org.jspecify.annotations.NullMarked;
