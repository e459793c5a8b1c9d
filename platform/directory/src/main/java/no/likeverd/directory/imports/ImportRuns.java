package no.likeverd.directory.imports;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.Optional;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.web.Problem;
import org.bson.Document;

/**
 * The imports of the directory, numbered in the order in which they were committed. Whoever takes the next number is the
 * only one importing: the next number can be taken only after the last import has been applied.
 */
final class ImportRuns {

    private static final String PREFIX = "imp-";

    private final AggregateStore<ImportRun> store;

    ImportRuns(AggregateStore<ImportRun> store) {
        this.store = store;
    }

    Aggregate<ImportRun> get(String id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such import"));
    }

    /** The last import's number, 0 before the first, and whether it has been applied. */
    record Last(int number, boolean applied) {}

    Last last() {
        Document last = store.documents()
                .find()
                .projection(include("state.status"))
                .sort(descending("_id"))
                .first();
        if (last == null) {
            return new Last(0, true);
        }
        String status = last.get("state", Document.class).getString("status");
        return new Last(
                Integer.parseInt(last.getString("_id").substring(PREFIX.length())),
                ImportRun.Status.APPLIED.name().equals(status));
    }

    /**
     * What the same command did before.
     *
     * @throws KeyReused when the client used the key for other files
     */
    Optional<Aggregate<ImportRun>> sameCommand(CommandKey key) {
        Document same = store.documents()
                .find(eq("state.command", nameOf(key)))
                .projection(include("_id"))
                .first();
        return Optional.ofNullable(same)
                .map(found -> store.change(found.getString("_id"), key, run -> Change.nothing()));
    }

    /**
     * Commits an import under the number after {@code last}.
     *
     * @throws Problem 409 when another import was faster
     */
    Aggregate<ImportRun> commit(Last last, CommandKey key, ImportRun run, Instant resumeAt) {
        String id = PREFIX + "%08d".formatted(last.number() + 1);
        try {
            return store.create(id, key, () -> Change.to(run).resumeAt(resumeAt));
        } catch (KeyReused e) {
            throw get(id).state().command().equals(run.command()) ? e : running();
        }
    }

    static Problem running() {
        return Problem.conflict("IMPORT_RUNNING", "Another import is being applied; try again when it is done");
    }

    static String nameOf(CommandKey key) {
        return key.derivedId("imp");
    }
}
