/** The process that fills an order from an expert's calendar, and undoes it. Owner: resource centre. */
@NullMarked
package no.likeverd.resourcecenter.booking;

import org.jspecify.annotations.NullMarked;
