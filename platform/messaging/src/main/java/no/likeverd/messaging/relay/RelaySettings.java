package no.likeverd.messaging.relay;

import java.time.Duration;
import java.util.Map;

/**
 * How the relay works.
 *
 * @param service whose events it publishes
 * @param bootstrapServers brokers
 * @param batch documents taken at a time
 * @param busySweep how soon to look again when the last look found something
 * @param idleSweep how soon to look again when it found nothing
 * @param lease how long a silent holder keeps the lease
 * @param sendTimeout how long a record may wait for its acknowledgement
 * @param client what the Kafka client is told beside the relay's own settings, which win
 */
public record RelaySettings(
        String service,
        String bootstrapServers,
        int batch,
        Duration busySweep,
        Duration idleSweep,
        Duration lease,
        Duration sendTimeout,
        Map<String, String> client) {

    public static RelaySettings of(String service, String bootstrapServers) {
        return new RelaySettings(
                service,
                bootstrapServers,
                1000,
                Duration.ofMillis(50),
                Duration.ofMillis(250),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Map.of());
    }

    /** How long to wait with the next look: not at all where a batch was full, for there may be more. */
    Duration untilSweep(int found) {
        if (found >= batch) {
            return Duration.ZERO;
        }
        return found > 0 ? busySweep : idleSweep;
    }

    public RelaySettings withSendTimeout(Duration timeout) {
        return new RelaySettings(service, bootstrapServers, batch, busySweep, idleSweep, lease, timeout, client);
    }

    public RelaySettings withLease(Duration time) {
        return new RelaySettings(service, bootstrapServers, batch, busySweep, idleSweep, time, sendTimeout, client);
    }

    public RelaySettings withClient(Map<String, String> settings) {
        return new RelaySettings(
                service, bootstrapServers, batch, busySweep, idleSweep, lease, sendTimeout, Map.copyOf(settings));
    }
}
