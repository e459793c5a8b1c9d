package no.likeverd.messaging.aggregate;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of one type. Every change is one atomic write to one document: new state and its events together, under
 * the version that the decision was based on. A lost race loads and decides again; only the decision itself refuses.
 */
public final class AggregateStore<S> {

    private static final int MOST_ATTEMPTS = 200;

    private final AggregateType<S> type;
    private final MongoCollection<Document> documents;
    private final Clock clock;
    private final BiConsumer<AggregateStore<?>, String> handOff;

    AggregateStore(
            AggregateType<S> type,
            MongoCollection<Document> documents,
            Clock clock,
            BiConsumer<AggregateStore<?>, String> handOff) {
        this.type = type;
        this.documents = documents;
        this.clock = clock;
        this.handOff = handOff;
    }

    public AggregateType<S> type() {
        return type;
    }

    /** The collection itself, for the relay and for queries that a page of states does not answer. */
    public MongoCollection<Document> documents() {
        return documents;
    }

    public Optional<Aggregate<S>> find(String id) {
        return load(documents, id);
    }

    /** @throws UnknownAggregate when there is none */
    public Aggregate<S> get(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** One page of aggregates; the filter speaks of fields as {@code state.unitId}. */
    public Page<Aggregate<S>> page(Bson filter, Bson order, PageRequest page) {
        return Page.of(documents, filter, order, page, this::loaded);
    }

    /**
     * Creates an aggregate. The id comes from the command's key, so a repeat finds what the first attempt made.
     *
     * @return what is there now, made now or by an earlier attempt
     * @throws KeyReused when the id exists but the key was used for something else
     */
    public Aggregate<S> create(String id, CommandKey key, Supplier<Change<S>> decide) {
        return insert(id, key, decide).orElseGet(() -> {
            Aggregate<S> existing = load(certainly(), id).orElseThrow(() -> unknown(id));
            if (!existing.requireBasis().keys().has(key)) {
                throw new KeyReused("The id " + id + " is taken");
            }
            return existing;
        });
    }

    /** Creates an aggregate unless its id is taken; empty when it is. */
    public Optional<Aggregate<S>> createIfAbsent(String id, Supplier<Change<S>> decide) {
        return insert(id, null, decide);
    }

    private Optional<Aggregate<S>> insert(String id, @Nullable CommandKey key, Supplier<Change<S>> decide) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            if (certainly().find(eq("_id", id)).first() != null) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            Write<S> write = Write.first(type, id, decide.get(), key, now);
            if (inserted(write, now)) {
                handOff.accept(this, id);
                return Optional.of(write.result());
            }
            giveWay(attempt);
        }
        throw new TooMuchContention("Too many are making " + type.name() + " " + id);
    }

    private boolean inserted(Write<S> write, Instant now) {
        try {
            documents.insertOne(write.asNewDocument(now));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Loads, decides, writes; decides again when somebody else was faster. A command that was carried out before under
     * the same key changes nothing and gives what is there now.
     *
     * @throws UnknownAggregate when there is none
     * @throws KeyReused when the key was used for something else
     * @throws TooManyPending when the broker has to take events first
     */
    public Aggregate<S> change(String id, @Nullable CommandKey key, Function<Aggregate<S>, Change<S>> decide) {
        return change(id, null, key, decide);
    }

    /**
     * The same for a caller who has read a version and means to change just that.
     *
     * @param expectedVersion what the caller has read, or null when it does not matter
     * @throws StaleVersion when the document has another version than expected
     */
    public Aggregate<S> change(
            String id,
            @Nullable CommandKey key,
            @Nullable Long expectedVersion,
            Function<Aggregate<S>, Change<S>> decide) {
        return change(id, null, key, loaded -> {
            if (expectedVersion != null && expectedVersion != loaded.version()) {
                throw new StaleVersion("The version is " + loaded.version() + ", not " + expectedVersion);
            }
            return decide.apply(loaded);
        });
    }

    /**
     * The same for what the caller has loaded or written a moment ago in the same command: the first attempt does not load
     * it again. When somebody has written since, it is loaded after all.
     */
    public Aggregate<S> change(Aggregate<S> seen, @Nullable CommandKey key, Function<Aggregate<S>, Change<S>> decide) {
        return change(seen.id(), seen, key, decide);
    }

    private Aggregate<S> change(
            String id,
            @Nullable Aggregate<S> seen,
            @Nullable CommandKey key,
            Function<Aggregate<S>, Change<S>> decide) {
        @Nullable Aggregate<S> known = seen == null || seen.requireBasis().crowded() ? null : seen;
        boolean certain = false;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Aggregate<S> loaded = known != null
                    ? known
                    : load(certain ? certainly() : documents, id).orElse(null);
            known = null;
            if (loaded == null) {
                if (!certain) {
                    throw unknown(id);
                }
                certain = false; // it was there a moment ago, and a majority is about to have it
                giveWay(attempt);
                continue;
            }
            Change<S> change = loaded.requireBasis().keys().has(key) ? Change.nothing() : decide.apply(loaded);
            if (change.state() == null && certain) {
                return loaded;
            }
            certain = change.state() == null;
            if (certain) {
                continue;
            }
            Optional<Aggregate<S>> written = write(loaded, change, key);
            if (written.isPresent()) {
                return written.get();
            }
            giveWay(attempt);
        }
        throw new TooMuchContention("Too many are writing to " + type.name() + " " + id);
    }

    private Optional<Aggregate<S>> write(Aggregate<S> over, Change<S> change, @Nullable CommandKey key) {
        Instant now = clock.instant();
        Write<S> write = Write.over(type, over, change, key, now);
        Bson asLoaded = over.requireBasis().where(over.id(), over.version());
        if (documents.updateOne(asLoaded, write.asUpdate(now)).getMatchedCount() != 1) {
            return Optional.empty();
        }
        handOff.accept(this, over.id());
        return Optional.of(write.result());
    }

    /** A short random pause, so that many who lost the same race do not meet again at once. */
    private static void giveWay(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000, 200_000L * Math.min(attempt + 1, 50)));
    }

    /** Ids of aggregates whose process waits to be picked up, oldest first. */
    public List<String> toResume(int most) {
        return documents
                .find(com.mongodb.client.model.Filters.lte("resumeAt", Date.from(clock.instant())))
                .projection(new Document("_id", 1))
                .sort(new Document("resumeAt", 1))
                .limit(most)
                .map(d -> d.getString("_id"))
                .into(new java.util.ArrayList<>());
    }

    /** Tells one write from every other. */
    static String newMark() {
        return UUID.randomUUID().toString();
    }

    /** What a majority has: an answer that needs no write of its own must not rest on what a fail-over can take back. */
    private MongoCollection<Document> certainly() {
        return documents.withReadConcern(ReadConcern.MAJORITY);
    }

    private Optional<Aggregate<S>> load(MongoCollection<Document> from, String id) {
        return Optional.ofNullable(from.find(eq("_id", id)).first()).map(this::loaded);
    }

    private UnknownAggregate unknown(String id) {
        return new UnknownAggregate("There is no " + type.name() + " " + id);
    }

    private Aggregate<S> loaded(Document document) {
        return new Aggregate<>(
                document.getString("_id"),
                document.getLong("version"),
                document.getLong("seq"),
                StateFormat.read(document.get("state", Document.class), type.state()),
                Basis.of(document));
    }
}
