package no.likeverd.messaging.aggregate;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * State records as documents: days as ISO text, instants as BSON dates. A day kept as a date would move with the
 * machine's time zone.
 */
public final class StateFormat {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule("bson")
                    .addSerializer(Instant.class, new InstantAsDate())
                    .addDeserializer(Instant.class, new DateAsInstant()))
            .build();

    private StateFormat() {}

    public static Document write(Object state) {
        return new Document(MAPPER.convertValue(state, MAP));
    }

    public static <S> S read(Document document, Class<S> type) {
        return MAPPER.convertValue(document, type);
    }

    private static final class InstantAsDate extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeEmbeddedObject(Date.from(value));
        }
    }

    private static final class DateAsInstant extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT && in.getEmbeddedObject() instanceof Date date) {
                return date.toInstant();
            }
            return Instant.parse(in.getString());
        }
    }
}
