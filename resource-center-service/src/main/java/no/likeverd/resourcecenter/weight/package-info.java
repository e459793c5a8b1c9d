/** What the centre lays weight on when experts are ranked and plans are made. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.weight;

import org.jspecify.annotations.NullMarked;
