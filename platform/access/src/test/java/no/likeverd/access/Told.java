package no.likeverd.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import no.likeverd.messaging.event.Envelope;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.GenericMessage;

/** What the directory would have told. */
final class Told {

    private Told() {}

    static void person(Replica replica, String id) {
        accept(
                replica,
                "person",
                id,
                1,
                "{\"personId\":\"" + id
                        + "\",\"givenName\":\"Given\",\"familyName\":\"Family\",\"email\":\"a@b.example\"}");
    }

    static void accept(Replica replica, String aggregate, String id, long version, String json) {
        Map<String, Object> headers = new HashMap<>(Map.of(
                KafkaHeaders.RECEIVED_TOPIC,
                "directory." + aggregate + ".state",
                Envelope.ID,
                id + "@" + version,
                Envelope.TYPE,
                "no.likeverd.directory." + aggregate + "-state.v1",
                Envelope.SOURCE,
                "/directory/" + aggregate,
                Envelope.SUBJECT,
                id,
                Envelope.SEQUENCE,
                Long.toString(version),
                Envelope.VERSION,
                Long.toString(version),
                Envelope.TIME,
                Instant.now().toString(),
                Envelope.CORRELATION,
                "corr"));
        replica.accept(new GenericMessage<>(json.getBytes(StandardCharsets.UTF_8), headers));
    }
}
