/** What a person brings beside assessments: completed courses and credited periods as mentor. Owner: ladder. */
@NullMarked
package no.likeverd.ladder.evidence;

import org.jspecify.annotations.NullMarked;
