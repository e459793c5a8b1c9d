package no.likeverd.messaging.event;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it travels between services: ISO dates, unknown fields tolerated, unknown types named by annotation. */
public final class WireFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private WireFormat() {}

    public static byte[] write(Object wireRecord) {
        return MAPPER.writeValueAsBytes(wireRecord);
    }

    /** @throws JacksonException when the bytes are not what the record needs */
    public static <T> T read(byte[] data, Class<T> type) {
        return MAPPER.readValue(data, type);
    }

    /**
     * The type that an event says itself, or that its class carries.
     *
     * @throws IllegalArgumentException when there is neither
     */
    public static String typeOfEvent(Object event) {
        return event instanceof TypedEvent typed ? typed.eventType() : typeOf(event.getClass());
    }

    /** @throws IllegalArgumentException when the record carries no {@link EventType} */
    public static String typeOf(Class<?> wireRecord) {
        EventType type = wireRecord.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(wireRecord.getName() + " has no @EventType");
        }
        return type.value();
    }
}
