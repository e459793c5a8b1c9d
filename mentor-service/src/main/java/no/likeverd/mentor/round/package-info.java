/** Rounds: who is to meet whom, found, changed by hand, published and carried out. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.round;

import org.jspecify.annotations.NullMarked;
