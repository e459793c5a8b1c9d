package no.likeverd.messaging.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.TokenBuffer;

/**
 * State records as documents: days as ISO text, instants as BSON dates. A day kept as a date would move with the
 * machine's time zone.
 */
public final class StateFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule("bson")
                    .addSerializer(Instant.class, new InstantAsDate())
                    .addDeserializer(Instant.class, new DateAsInstant()))
            .build();

    private StateFormat() {}

    public static Document write(Object state) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        MAPPER.writeValue(tokens, state);
        JsonParser in = tokens.asParser();
        in.nextToken();
        return document(in);
    }

    public static <S> S read(Document document, Class<S> type) {
        TokenBuffer tokens = TokenBuffer.forGeneration();
        write(document, tokens);
        return MAPPER.readValue(tokens.asParser(), type);
    }

    private static Document document(JsonParser in) {
        Document document = new Document();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            document.append(name, value(in));
        }
        return document;
    }

    private static @Nullable Object value(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> document(in);
            case START_ARRAY -> list(in);
            case VALUE_STRING -> in.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> in.getEmbeddedObject();
        };
    }

    private static List<@Nullable Object> list(JsonParser in) {
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(in));
        }
        return list;
    }

    /** What a document holds is known, so nobody has to look for how each value is written. */
    private static void write(@Nullable Object value, JsonGenerator out) {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> writeObject(map, out);
            case List<?> list -> writeArray(list, out);
            case String text -> out.writeString(text);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Boolean flag -> out.writeBoolean(flag);
            case Date time -> out.writeEmbeddedObject(time);
            default -> MAPPER.writeValue(out, value);
        }
    }

    private static void writeObject(Map<?, ?> map, JsonGenerator out) {
        out.writeStartObject();
        map.forEach((name, value) -> {
            out.writeName((String) name);
            write(value, out);
        });
        out.writeEndObject();
    }

    private static void writeArray(List<?> list, JsonGenerator out) {
        out.writeStartArray();
        list.forEach(value -> write(value, out));
        out.writeEndArray();
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
