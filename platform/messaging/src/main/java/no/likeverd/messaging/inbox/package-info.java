/** Consumers: every event takes effect exactly once, in order per source, and what cannot yet is parked. */
@NullMarked
package no.likeverd.messaging.inbox;

import org.jspecify.annotations.NullMarked;
