/** What the ladder service has told of placements: where a member's skills come from. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.placement;

import org.jspecify.annotations.NullMarked;
