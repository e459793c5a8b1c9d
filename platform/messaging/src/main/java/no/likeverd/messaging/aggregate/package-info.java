/** Aggregates kept as one document each, with the events they have yet to publish. */
@NullMarked
package no.likeverd.messaging.aggregate;

import org.jspecify.annotations.NullMarked;
