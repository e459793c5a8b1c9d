/** What other services tell that placements follow from. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.placement.messaging;

import org.jspecify.annotations.NullMarked;
