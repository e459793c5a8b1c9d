/** The skills that experts have and departments order: a small table of our own at first, changed by the centre. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.catalogue;

import org.jspecify.annotations.NullMarked;
