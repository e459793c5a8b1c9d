package no.likeverd.messaging.relay;

import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Makes the producers of a relay: two for deltas, and one whose transactions fence off other relays. */
interface Producers {

    /** Sends at once what it is given. */
    Producer<String, byte[]> forDeltas();

    /** Gathers for some milliseconds, so that many records cost little each: for when many wait already. */
    Producer<String, byte[]> forBacklog();

    /**
     * Waits until each of these records is acknowledged or has failed, but no longer than a record may take.
     *
     * @return false when some are still on their way: the producer is stuck and has to be replaced
     */
    boolean settled(Producer<String, byte[]> producer, List<Future<RecordMetadata>> sent);

    /** Not initialised yet: the one initialised last is the only one whose transactions succeed. */
    Producer<String, byte[]> forSnapshots();
}
