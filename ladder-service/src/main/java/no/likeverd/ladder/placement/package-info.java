/**
 * Where employees stand on a ladder: proposed from a completed assessment, in effect when all conditions are met and both
 * parties have said yes, carried on a move. Owner: ladder.
 */
@NullMarked
package no.likeverd.ladder.placement;

import org.jspecify.annotations.NullMarked;
