/** How people come into the pool by their own wish: they apply, and the centre answers. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.applying;

import org.jspecify.annotations.NullMarked;
