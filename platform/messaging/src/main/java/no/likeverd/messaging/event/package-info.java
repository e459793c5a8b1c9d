/** The envelope of an event: CloudEvents 1.0 in binary mode on Kafka, and the JSON inside it. */
@NullMarked
package no.likeverd.messaging.event;

import org.jspecify.annotations.NullMarked;
