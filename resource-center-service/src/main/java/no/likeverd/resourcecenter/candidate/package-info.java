/** Who could come for an order, and why or why not. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.candidate;

import org.jspecify.annotations.NullMarked;
