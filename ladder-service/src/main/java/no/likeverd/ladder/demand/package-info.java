/** What ladders demand of a placement and of a unit's need, as those ask it: versions seen from outside. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.demand;

import org.jspecify.annotations.NullMarked;
