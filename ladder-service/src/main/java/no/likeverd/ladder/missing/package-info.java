/** Competence that a unit looked for and nobody had, as the resource centre's need market tells. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.missing;

import org.jspecify.annotations.NullMarked;
