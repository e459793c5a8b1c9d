/** The map of events: who tells whom, and how often. Owned by the platform's engineers. */
@NullMarked
package no.likeverd.gateway.events;

import org.jspecify.annotations.NullMarked;
