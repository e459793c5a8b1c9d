package no.likeverd.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.MVStore;

/** Mends what the superclass forgets when a collection is renamed or a database is dropped. */
final class EmbeddedDatabase extends H2Database {

    private static final String DATA = "databases.";
    private static final String META = "meta.";
    private static final String INDEX = "._index_";

    private final MVStore store;

    EmbeddedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // First, because the superclass opens the collections in its constructor.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        String name = getFullCollectionNamespace(collection);
        return new EmbeddedCollection(
                this, collection, options, store.openMap(DATA + name), store.openMap(META + name), cursorRegistry);
    }

    /** The superclass leaves the data under the old name, where the next start does not look. */
    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String before = collection.getFullName();
        String after = getFullCollectionNamespace(newName);
        rename(DATA + before, DATA + after);
        rename(META + before, META + after);
        for (Index<?> index : collection.getIndexes()) {
            rename(before + INDEX + index.getName(), after + INDEX + index.getName());
        }
        super.moveCollection(from, collection, newName);
    }

    private void rename(String before, String after) {
        if (store.hasMap(before)) {
            store.renameMap(store.openMap(before), after);
        }
    }

    /** The superclass would also take the data of every database whose name begins with this one's. */
    @Override
    public void drop(Oplog oplog) {
        for (String collection : collectionNames()) {
            if (resolveCollection(collection, false) != null) {
                dropCollection(collection, oplog);
            }
        }
    }

    private List<String> collectionNames() {
        String prefix = DATA + getFullCollectionNamespace("");
        // The catalogue goes last, because dropping a collection looks into it.
        return store.getMapNames().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted(Comparator.comparing((String name) -> name.equals("system.namespaces"))
                        .thenComparing(name -> name.startsWith("system.")))
                .toList();
    }
}
