/** Placements over HTTP. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.placement.web;

import org.jspecify.annotations.NullMarked;
