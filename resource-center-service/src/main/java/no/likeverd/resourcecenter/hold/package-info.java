/** Days of an expert that are kept for an order while those who have to agree are asked. */
@NullMarked
package no.likeverd.resourcecenter.hold;

import org.jspecify.annotations.NullMarked;
