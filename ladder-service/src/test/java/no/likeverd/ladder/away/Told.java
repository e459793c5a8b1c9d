package no.likeverd.ladder.away;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import no.likeverd.messaging.event.Envelope;
import no.likeverd.messaging.inbox.Event;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** Something another service tells, as a record on the broker or as the binder hands it over. */
record Told(String topic, String source, String type, String subject, long seq, String json) {

    static final String CALENDARS = "resource-center.expert-calendar.events";
    static final LocalDate MAY = LocalDate.of(2030, 5, 1);

    static Told calendar(String expertId, long seq, String type, String json) {
        return new Told(CALENDARS, "/resource-center/expert-calendar", type, expertId, seq, json);
    }

    static Told joined(String expertId, long seq) {
        return calendar(
                expertId,
                seq,
                "no.likeverd.resource-center.expert-joined-pool.v1",
                "{\"expertId\":\"" + expertId + "\"}");
    }

    static Told booked(String expertId, long seq, String bookingId, LocalDate from, LocalDate to) {
        return calendar(expertId, seq, ExpertBooked.TYPE, """
                {"bookingId":"%s","orderId":"ord-1","expertId":"%s","personId":"per-%2$s","employmentId":"emp-%2$s",
                 "homeUnitId":"home","unitId":"there","from":"%s","to":"%s","sharePercent":60,"kind":"COMPETENCE",
                 "professionalResponsibility":"CENTRE","competenceUpkeep":"CENTRE","payerUnitId":"there","costCode":"1"}
                """.formatted(bookingId, expertId, from, to));
    }

    static Told changed(String expertId, long seq, String bookingId, LocalDate from, LocalDate to) {
        return calendar(expertId, seq, BookingChanged.TYPE, """
                {"bookingId":"%s","orderId":"ord-1","expertId":"%s","personId":"per-%2$s","employmentId":"emp-%2$s",
                 "homeUnitId":"home","unitId":"there","from":"%s","to":"%s","sharePercent":40,"kind":"COMPETENCE",
                 "previousFrom":"2030-01-01","previousTo":"2030-01-02","previousSharePercent":60}
                """.formatted(bookingId, expertId, from, to));
    }

    static Told cancelled(String expertId, long seq, String bookingId) {
        return calendar(
                expertId,
                seq,
                BookingCancelled.TYPE,
                "{\"bookingId\":\"%s\",\"expertId\":\"%s\",\"cancelledOn\":\"2026-01-01\",\"by\":\"p-1\"}"
                        .formatted(bookingId, expertId));
    }

    static Told directory(String aggregate, String id, String json) {
        return new Told(
                "directory." + aggregate + ".state",
                "/directory/" + aggregate,
                "no.likeverd.directory." + aggregate + "-state.v1",
                id,
                1,
                json);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        headers.put(Envelope.SPEC_VERSION, "1.0");
        headers.put(Envelope.ID, subject + "-" + seq);
        headers.put(Envelope.TYPE, type);
        headers.put(Envelope.SOURCE, source);
        headers.put(Envelope.SUBJECT, subject);
        headers.put(Envelope.TIME, "2030-01-01T08:00:00Z");
        headers.put(Envelope.SEQUENCE, Long.toString(seq));
        headers.put(Envelope.VERSION, Long.toString(seq));
        headers.put(Envelope.CORRELATION, "cor-" + subject);
        headers.put(Envelope.CONTENT_TYPE, "application/json");
        return headers;
    }

    Message<byte[]> message() {
        return MessageBuilder.withPayload(json.getBytes(UTF_8))
                .copyHeaders(headers())
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, topic)
                .build();
    }

    ProducerRecord<String, byte[]> record() {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, subject, json.getBytes(UTF_8));
        headers().forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    /** The event inside a handler. */
    static <T> Event<T> event(String subject, T data) {
        return new Event<>(
                new Envelope(
                        "e",
                        "t",
                        "/s",
                        subject,
                        1,
                        1,
                        Instant.parse("2030-01-01T08:00:00Z"),
                        "c",
                        null,
                        null,
                        new byte[0]),
                data);
    }
}
