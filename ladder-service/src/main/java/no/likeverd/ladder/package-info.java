/** Ladders: levels, needs, placements, portfolio. Owns {@code LadderVersion}, {@code LadderNeed} and {@code Placement}. */
@NullMarked
package no.likeverd.ladder;

import org.jspecify.annotations.NullMarked;
