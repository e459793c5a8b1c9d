/**
 * Who of a unit is away as a mobile expert, when and why: a projection of the resource centre's calendars beside the
 * directory's replica.
 */
@NullMarked
package no.likeverd.ladder.away;

import org.jspecify.annotations.NullMarked;
