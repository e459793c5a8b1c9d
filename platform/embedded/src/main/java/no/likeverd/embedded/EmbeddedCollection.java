package no.likeverd.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Hands out copies, and finds a document by a unique index also when the filter names more fields. */
final class EmbeddedCollection extends H2Collection {

    EmbeddedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> data,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, data, meta, cursors);
    }

    /** An update changes the document it finds: with the stored one, a reply being sent would change underway. */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        return super.createQueryResult(
                matched.stream().map(Document::cloneDeeply).toList(), batchSize);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document order,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Document conditions = conjunction(query, new Document());
        for (Index<Object> index : getIndexes()) {
            Document keys = part(conditions, index.getKeys());
            if (keys.size() == index.getKeys().size() && index.canHandle(keys)) {
                return matchDocuments(query, index.getPositions(keys), order, skip, limit, batchSize, projection);
            }
        }
        return super.queryDocuments(query, order, skip, limit, batchSize, projection);
    }

    private static Document conjunction(Document query, Document conditions) {
        query.forEach((key, value) -> {
            if (key.equals("$and") && value instanceof List<?> all) {
                all.forEach(one -> conjunction((Document) one, conditions));
            } else {
                conditions.putIfAbsent(key, value);
            }
        });
        return conditions;
    }

    private static Document part(Document conditions, List<IndexKey> keys) {
        Document part = new Document();
        for (IndexKey key : keys) {
            if (conditions.containsKey(key.getKey())) {
                part.put(key.getKey(), conditions.get(key.getKey()));
            }
        }
        return part;
    }

    @Override
    public synchronized int count(Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    /** Nobody asks for the size, and counting it encodes every document twice. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
