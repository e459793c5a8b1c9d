/** Need market: what units look for and nobody has, until somebody comes or it counts as missing. */
@NullMarked
package no.likeverd.resourcecenter.need;

import org.jspecify.annotations.NullMarked;
