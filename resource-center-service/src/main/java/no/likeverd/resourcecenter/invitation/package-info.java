/** Whoever reaches the top of a ladder is invited to the pool, and is free to say no. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.invitation;

import org.jspecify.annotations.NullMarked;
