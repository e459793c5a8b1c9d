/** Publishes pending events from the documents to the broker and trims what the broker has acknowledged. */
@NullMarked
package no.likeverd.messaging.relay;

import org.jspecify.annotations.NullMarked;
