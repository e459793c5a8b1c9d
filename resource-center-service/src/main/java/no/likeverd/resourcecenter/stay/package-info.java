/** How a stay was, as both sides saw it; asked for once it has ended. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.stay;

import org.jspecify.annotations.NullMarked;
