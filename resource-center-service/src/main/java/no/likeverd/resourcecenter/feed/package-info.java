/** Bookings in people's own calendar programs, at addresses that are secrets. */
@NullMarked
package no.likeverd.resourcecenter.feed;

import org.jspecify.annotations.NullMarked;
