/** What a unit has against what it needs: the competence diamond and the portfolio. Reads only. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.portfolio;

import org.jspecify.annotations.NullMarked;
