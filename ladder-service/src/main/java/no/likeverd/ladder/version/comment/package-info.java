/** What leaders, employees and the union say about a version. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.version.comment;

import org.jspecify.annotations.NullMarked;
