package no.likeverd.directory.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.KeyReused;
import no.likeverd.web.Problem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** Files that somebody has sent and not yet decided on. Only who sent them sees them, and they do not stay long: they hold names. */
public final class Uploads {

    static final Duration LIFE = Duration.ofHours(2);

    private final MongoCollection<Document> files;
    private final Clock clock;

    Uploads(MongoDatabase database, Clock clock) {
        this.files = database.getCollection("import_upload");
        this.clock = clock;
    }

    /** Keeps them, and forgets what is too old; a repeat keeps nothing twice. */
    String keep(String personId, CommandKey key, Map<ImportFile, byte[]> sent) {
        forgetOld();
        String id = key.derivedId("upl");
        Document before =
                files.find(eq("upload", id)).projection(include("asked")).first();
        if (before != null && !key.bodyHash().equals(before.getString("asked"))) {
            throw new KeyReused("The key was used before with other files");
        }
        Date now = Date.from(clock.instant());
        sent.forEach((file, content) -> files.replaceOne(
                eq("_id", id + "/" + file.part()),
                new Document("_id", id + "/" + file.part())
                        .append("upload", id)
                        .append("by", personId)
                        .append("at", now)
                        .append("asked", key.bodyHash())
                        .append("file", file.part())
                        .append("content", new Binary(content)),
                new ReplaceOptions().upsert(true)));
        return id;
    }

    /** @throws Problem 404 when they are another's, decided on, or too old */
    Map<ImportFile, byte[]> get(String personId, String id) {
        Map<ImportFile, byte[]> kept = new EnumMap<>(ImportFile.class);
        for (Document one : files.find(and(eq("upload", id), of(personId)))) {
            ImportFile.named(one.getString("file"))
                    .ifPresent(file ->
                            kept.put(file, one.get("content", Binary.class).getData()));
        }
        if (kept.isEmpty()) {
            throw Problem.notFound("UPLOAD_GONE", "These files are not here any more; send them again");
        }
        return kept;
    }

    void drop(String personId, String id) {
        files.deleteMany(and(eq("upload", id), eq("by", personId)));
    }

    /** Those that somebody has not decided on. */
    public List<String> waiting(String personId) {
        forgetOld();
        return files.distinct("upload", of(personId), String.class).into(new ArrayList<>());
    }

    private Bson of(String personId) {
        return and(eq("by", personId), gt("at", Date.from(oldest())));
    }

    private void forgetOld() {
        files.deleteMany(lte("at", Date.from(oldest())));
    }

    private Instant oldest() {
        return clock.instant().minus(LIFE);
    }
}
