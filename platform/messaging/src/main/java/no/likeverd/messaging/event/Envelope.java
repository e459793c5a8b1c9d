package no.likeverd.messaging.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One event as received: CloudEvents attributes and the bytes of its data.
 *
 * @param id unique id of the event
 * @param type wire type, for example {@code no.likeverd.resource-center.expert-booked.v1}
 * @param source the aggregate's kind, for example {@code /resource-center/expert-calendar}
 * @param subject id of the aggregate; also the record's key
 * @param seq the aggregate's count of events: 1, 2, 3 … ; on a snapshot the count it includes
 * @param version the aggregate's count of writes: orders snapshots
 * @param time when it was decided
 * @param data JSON, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes travel untouched from the broker to the reader
public record Envelope(
        String id,
        String type,
        String source,
        String subject,
        long seq,
        long version,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent,
        byte[] data) {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String SEQUENCE = "ce_sequence";
    public static final String VERSION = "ce_aggregateversion";
    public static final String CORRELATION = "ce_correlationid";
    public static final String CAUSATION = "ce_causationid";
    public static final String TRACEPARENT = "ce_traceparent";
    public static final String CONTENT_TYPE = "content-type";

    /** The trail that the handling of this event continues. */
    public Trail trail() {
        return new Trail(correlationId, id, traceparent);
    }

    /**
     * Reads an envelope from a record's headers.
     *
     * @throws MalformedEvent when an attribute is missing or not of its kind
     */
    public static Envelope of(Map<String, ?> headers, byte[] data) {
        Function<String, @Nullable String> text = name -> text(headers.get(name));
        try {
            return new Envelope(
                    required(ID, text),
                    required(TYPE, text),
                    required(SOURCE, text),
                    required(SUBJECT, text),
                    Long.parseLong(required(SEQUENCE, text)),
                    Long.parseLong(required(VERSION, text)),
                    Instant.parse(required(TIME, text)),
                    required(CORRELATION, text),
                    text.apply(CAUSATION),
                    text.apply(TRACEPARENT),
                    data);
        } catch (DateTimeException | NumberFormatException e) {
            throw new MalformedEvent("an attribute has the wrong form: " + e.getMessage());
        }
    }

    private static String required(String name, Function<String, @Nullable String> text) {
        String value = text.apply(name);
        if (value == null || value.isBlank()) {
            throw new MalformedEvent("attribute " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(@Nullable Object header) {
        return switch (header) {
            case null -> null;
            case byte[] bytes -> new String(bytes, UTF_8);
            default -> header.toString();
        };
    }
}
