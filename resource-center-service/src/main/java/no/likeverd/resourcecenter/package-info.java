/** The resource centre: experts who go where they are needed. */
@NullMarked
package no.likeverd.resourcecenter;

import org.jspecify.annotations.NullMarked;
