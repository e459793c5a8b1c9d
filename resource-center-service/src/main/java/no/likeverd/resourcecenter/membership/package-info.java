/** The pool follows what happens to its members elsewhere: moves, ends, placements. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.membership;

import org.jspecify.annotations.NullMarked;
