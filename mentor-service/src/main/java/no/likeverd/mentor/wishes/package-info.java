/** Whom one would like and whom one would rather not: nobody else ever sees the latter. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.wishes;

import org.jspecify.annotations.NullMarked;
