/** What is done with versions of ladders, and who may see them. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.version.life;

import org.jspecify.annotations.NullMarked;
