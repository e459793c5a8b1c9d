package no.likeverd.messaging.simulation;

import com.mongodb.MongoClientSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.BsonArray;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;

/** What the product asks of a collection, on documents in memory. It refuses what it does not know. */
final class Terms {

    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();

    private Terms() {}

    static Map<String, ?> read(Bson bson) {
        return bson instanceof Document document ? document : bson.toBsonDocument(Document.class, CODECS);
    }

    static boolean match(Document document, Map<String, ?> filter) {
        for (Map.Entry<String, ?> term : filter.entrySet()) {
            if (!matches(document, term.getKey(), plain(term.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(Document document, String field, Object wanted) {
        if (field.equals("$and")) {
            return ((List<?>) wanted).stream().allMatch(part -> match(document, terms(part)));
        }
        Object is = document.get(field);
        if (!(wanted instanceof Map<?, ?>)) {
            return Objects.equals(is, wanted);
        }
        return terms(wanted).entrySet().stream().allMatch(term -> compare(is, term.getKey(), plain(term.getValue())));
    }

    private static boolean compare(Object is, String operator, Object wanted) {
        return switch (operator) {
            case "$in" -> ((List<?>) wanted).contains(is);
            case "$ne" -> !Objects.equals(is, wanted);
            case "$exists" -> (is != null) == (boolean) wanted;
            case "$lte" -> is instanceof Long count && count <= (Long) wanted;
            default -> throw new UnsupportedOperationException(operator);
        };
    }

    static Document update(Document before, Map<String, ?> update) {
        Document after = new Document(before);
        update.forEach((operator, fields) ->
                terms(fields).forEach((field, value) -> change(after, operator, field, plain(value))));
        return after;
    }

    private static void change(Document document, String operator, String field, Object value) {
        switch (operator) {
            case "$set" -> document.put(field, value);
            case "$unset" -> document.remove(field);
            case "$min" -> document.merge(field, value, Terms::smaller);
            case "$push" -> {
                List<Document> longer = new ArrayList<>(document.getList(field, Document.class, List.of()));
                longer.addAll(((Document) value).getList("$each", Document.class));
                document.put(field, longer);
            }
            case "$pull" -> {
                List<Document> shorter = new ArrayList<>(document.getList(field, Document.class, List.of()));
                shorter.removeIf(element -> match(element, terms(value)));
                document.put(field, shorter);
            }
            default -> throw new UnsupportedOperationException(operator);
        }
    }

    @SuppressWarnings("unchecked") // dates and numbers, compared with their like
    private static Object smaller(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other) <= 0 ? one : other;
    }

    @SuppressWarnings("unchecked") // documents have texts for keys
    private static Map<String, ?> terms(Object document) {
        return (Map<String, ?>) document;
    }

    private static Object plain(Object value) {
        if (!(value instanceof BsonValue bson)) {
            return value;
        }
        return switch (bson.getBsonType()) {
            case STRING -> bson.asString().getValue();
            case INT64 -> bson.asInt64().getValue();
            case BOOLEAN -> bson.asBoolean().getValue();
            case DATE_TIME ->
                java.util.Date.from(
                        java.time.Instant.ofEpochMilli(bson.asDateTime().getValue()));
            case ARRAY -> plain(bson.asArray());
            case DOCUMENT -> bson;
            case NULL -> null;
            default ->
                throw new UnsupportedOperationException(bson.getBsonType().name());
        };
    }

    private static List<Object> plain(BsonArray array) {
        List<Object> all = new ArrayList<>(array.size());
        array.forEach(value -> all.add(plain((Object) value)));
        return all;
    }
}
