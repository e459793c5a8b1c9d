/** Who is in the pool: joining, consent, skills, absences. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.pool;

import org.jspecify.annotations.NullMarked;
