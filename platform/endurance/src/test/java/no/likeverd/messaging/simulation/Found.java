package no.likeverd.messaging.simulation;

import com.mongodb.Function;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The answer to a query, asked when it is first looked at. */
@SuppressWarnings("unchecked") // the driver's generic types, seen from a proxy
final class Found<T> {

    private final FakeStore store;
    private final Supplier<List<Document>> query;
    private final Function<Document, T> mapping;
    private Comparator<Document> order = Comparator.comparing(d -> d.getString("_id"));
    private int most = Integer.MAX_VALUE;

    Found(FakeStore store, Supplier<List<Document>> query, Function<Document, T> mapping) {
        this.store = store;
        this.query = query;
        this.mapping = mapping;
    }

    FindIterable<T> proxy() {
        return Fake.of(FindIterable.class, (method, arguments, self) -> switch (method) {
            case "projection", "batchSize" -> self;
            case "sort" -> sorted((Bson) arguments[0], self);
            case "limit" -> limited((Integer) arguments[0], self);
            case "first" -> all().stream().findFirst().orElse(null);
            case "iterator", "cursor" -> cursor(all().iterator());
            case "map" -> mapped((Function<T, Object>) arguments[0]).proxy();
            case "forEach" -> each((Consumer<T>) arguments[0]);
            case "into" -> into((Collection<T>) arguments[0]);
            default -> throw Fake.unknown(method);
        });
    }

    private Found<Object> mapped(Function<T, Object> further) {
        return new Found<>(store, query, document -> further.apply(mapping.apply(document)));
    }

    private List<T> all() {
        return store.read(() -> query.get().stream()
                .sorted(order)
                .limit(most)
                .map(mapping::apply)
                .toList());
    }

    private Object sorted(Bson by, Object self) {
        Comparator<Document> sorted = (_, _) -> 0;
        for (String field : Terms.read(by).keySet()) {
            sorted = sorted.thenComparing(d -> (Comparable<Object>) d.get(field));
        }
        order = sorted;
        return self;
    }

    private Object limited(int limit, Object self) {
        most = limit;
        return self;
    }

    private Object each(Consumer<T> consumer) {
        all().forEach(consumer);
        return this;
    }

    private Object into(Collection<T> target) {
        target.addAll(all());
        return target;
    }

    private static <T> MongoCursor<T> cursor(Iterator<T> iterator) {
        return Fake.of(MongoCursor.class, (method, arguments, self) -> switch (method) {
            case "hasNext" -> iterator.hasNext();
            case "next" -> iterator.next();
            case "close" -> self;
            default -> throw Fake.unknown(method);
        });
    }
}
