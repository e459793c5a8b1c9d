/** What the directory has told of employments' beginnings and ends, as far as the pool has to follow. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.employment;

import org.jspecify.annotations.NullMarked;
