/** The one door: routes to the parts, keeps a broken part from harming the others, and shows how they are. Owns no data. */
@NullMarked
package no.likeverd.gateway;

import org.jspecify.annotations.NullMarked;
