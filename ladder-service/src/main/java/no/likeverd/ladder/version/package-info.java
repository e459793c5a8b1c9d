/** Versions of ladders: from draft by hearing and pilot to adoption, and what others learn of them. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.version;

import org.jspecify.annotations.NullMarked;
