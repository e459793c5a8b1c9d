package no.likeverd.messaging.simulation;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.result.DeleteResult;
import com.mongodb.client.result.InsertOneResult;
import com.mongodb.client.result.UpdateResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.messaging.simulation.FakeStore.FakeCollection;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A collection of the fake store as the driver shows it. */
@SuppressWarnings("unchecked") // the driver's generic types, seen from a proxy
final class CollectionView {

    private static final int DUPLICATE_KEY = 11000;

    private final FakeStore store;
    private final String name;
    private final FakeCollection documents;

    CollectionView(FakeStore store, String name, FakeCollection documents) {
        this.store = store;
        this.name = name;
        this.documents = documents;
    }

    MongoCollection<Document> proxy() {
        return view(false);
    }

    private MongoCollection<Document> view(boolean majority) {
        return Fake.of(MongoCollection.class, (method, arguments, self) -> switch (method) {
            case "withWriteConcern" -> self;
            case "withReadConcern" ->
                view(arguments[0].equals(ReadConcern.MAJORITY) && store.mutant != Mutant.LOCAL_READS);
            case "createIndex" -> "";
            case "find" -> found(majority, arguments);
            case "insertOne" -> store.write(() -> insert((Document) arguments[0]));
            case "updateOne" -> store.write(() -> update((Bson) arguments[0], (Bson) arguments[1], true));
            case "updateMany" -> store.write(() -> update((Bson) arguments[0], (Bson) arguments[1], false));
            case "bulkWrite" -> store.write(() -> bulk((List<UpdateOneModel<Document>>) arguments[0]));
            case "replaceOne" -> store.write(() -> replace((Document) arguments[1]));
            case "deleteOne" -> store.write(() -> delete((Bson) arguments[0]));
            default -> throw Fake.unknown(method);
        });
    }

    private Object found(boolean majority, Object[] arguments) {
        Map<String, ?> filter = arguments == null ? Map.of() : Terms.read((Bson) arguments[0]);
        return new Found<>(store, () -> matching(majority, filter), d -> d).proxy();
    }

    private List<Document> matching(boolean majority, Map<String, ?> filter) {
        Map<String, Document> all = majority ? documents.majority : documents.primary;
        if (filter.size() == 1 && filter.get("_id") instanceof BsonValue id && id.isString()) {
            Document document = all.get(id.asString().getValue());
            return document == null ? List.of() : List.of(document);
        }
        return all.values().stream().filter(d -> Terms.match(d, filter)).toList();
    }

    private Object insert(Document document) {
        String id = document.getString("_id");
        if (documents.primary.containsKey(id)) {
            throw new MongoWriteException(
                    new WriteError(DUPLICATE_KEY, "duplicate", new BsonDocument()), new ServerAddress(), Set.of());
        }
        store.set(documents, id, new Document(document));
        return InsertOneResult.unacknowledged();
    }

    private UpdateResult update(Bson filter, Bson update, boolean one) {
        Map<String, ?> terms = mutated(Terms.read(filter), one);
        Map<String, ?> changes = Terms.read(update);
        List<Document> matching = matching(false, terms);
        List<Document> changed = one && matching.size() > 1 ? matching.subList(0, 1) : matching;
        changed.forEach(d -> store.set(documents, d.getString("_id"), Terms.update(d, changes)));
        return UpdateResult.acknowledged(changed.size(), (long) changed.size(), null);
    }

    private Object bulk(List<UpdateOneModel<Document>> updates) {
        updates.forEach(update -> update(update.getFilter(), update.getUpdate(), true));
        return BulkWriteResult.unacknowledged();
    }

    private Object replace(Document document) {
        store.set(documents, document.getString("_id"), document);
        return UpdateResult.acknowledged(1, 1L, null);
    }

    private Object delete(Bson filter) {
        matching(false, Terms.read(filter)).forEach(d -> store.set(documents, d.getString("_id"), null));
        return DeleteResult.unacknowledged();
    }

    /** A broken store forgets a condition. */
    private Map<String, ?> mutated(Map<String, ?> filter, boolean one) {
        return switch (store.mutant) {
            case NO_VERSION_CONDITION -> name.equals("stick") ? without(filter, Set.of("version", "lastEvt")) : filter;
            case VERSION_WITHOUT_MARK -> one ? without(filter, Set.of("lastEvt")) : filter;
            case TRIM_WITHOUT_LAST_EVENT -> one ? filter : without(filter, Set.of("lastEvt"));
            case NO_COUNT_CONDITION -> without(filter, Set.of("last"));
            default -> filter;
        };
    }

    private static Map<String, ?> without(Map<String, ?> filter, Set<String> fields) {
        if (!(filter.get("$and") instanceof org.bson.BsonArray parts)) {
            return filter;
        }
        Map<String, Object> kept = new HashMap<>();
        parts.forEach(part -> part.asDocument().forEach((key, value) -> {
            if (!fields.contains(key)) {
                kept.put(key, value);
            }
        }));
        return kept;
    }
}
