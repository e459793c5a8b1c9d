/** What a ladder says: levels, areas, criteria and demands, and the file format it is written in. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.version.definition;

import org.jspecify.annotations.NullMarked;
