package no.likeverd.messaging.relay;

import org.apache.kafka.clients.producer.Producer;

/** Makes the two producers of a relay: one for deltas, and one whose transactions fence off other relays. */
interface Producers {

    Producer<String, byte[]> forDeltas();

    /** Not initialised yet: the one initialised last is the only one whose transactions succeed. */
    Producer<String, byte[]> forSnapshots();
}
