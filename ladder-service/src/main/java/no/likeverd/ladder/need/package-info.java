/** What a unit needs at each rank of a ladder, and who holds the seats. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.need;

import org.jspecify.annotations.NullMarked;
