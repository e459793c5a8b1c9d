/** Pairs of a mentor and a performer: how one is formed, how it ends without blame, and the credit for it. Owner: mentors. */
@NullMarked
package no.likeverd.mentor.pair;

import org.jspecify.annotations.NullMarked;
