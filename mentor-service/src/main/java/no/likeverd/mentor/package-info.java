/** Mentors: the corps, rounds, pairs, networks. Owns {@code Mentor}, {@code Performer}, {@code Round}, {@code Pair} and {@code Network}. */
@NullMarked
package no.likeverd.mentor;

import org.jspecify.annotations.NullMarked;
