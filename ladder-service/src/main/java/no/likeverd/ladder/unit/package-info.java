/** Units of which somebody may see something here, by name. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.unit;

import org.jspecify.annotations.NullMarked;
