package no.likeverd.messaging.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private final Map<String, Object> headers = new HashMap<>(Map.of(
            Envelope.ID, "e-1",
            Envelope.TYPE, "no.likeverd.tally.marked.v1".getBytes(UTF_8),
            Envelope.SOURCE, "/tally/tally",
            Envelope.SUBJECT, "t-1",
            Envelope.SEQUENCE, "7",
            Envelope.VERSION, "9",
            Envelope.TIME, "2026-11-23T09:00:00Z",
            Envelope.CORRELATION, "corr-1"));

    @Test
    void readsTextAndBytesAlike() {
        Envelope envelope = Envelope.of(headers, new byte[0]);

        assertThat(envelope.type()).isEqualTo("no.likeverd.tally.marked.v1");
        assertThat(envelope.seq()).isEqualTo(7);
        assertThat(envelope.trail()).isEqualTo(new Trail("corr-1", "e-1", null));
    }

    @Test
    void refusesAMissingAttribute() {
        headers.remove(Envelope.SUBJECT);

        assertThatThrownBy(() -> Envelope.of(headers, new byte[0]))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageContaining(Envelope.SUBJECT);
    }

    @Test
    void refusesACountThatIsNoNumber() {
        headers.put(Envelope.SEQUENCE, "seven");

        assertThatThrownBy(() -> Envelope.of(headers, new byte[0])).isInstanceOf(MalformedEvent.class);
    }

    @Test
    void refusesATimeThatIsNone() {
        headers.put(Envelope.TIME, "yesterday");

        assertThatThrownBy(() -> Envelope.of(headers, new byte[0])).isInstanceOf(MalformedEvent.class);
    }
}
