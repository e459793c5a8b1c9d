package no.likeverd.directory.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.likeverd.directory.imports.check.Plan;
import no.likeverd.directory.imports.check.Verdict;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.web.Problem;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/** Imports files: all of them or nothing, in one write that everything else follows from. */
final class ImportFiles {

    /** A document may have 16 MB; what else is in it needs little. */
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long MILLIS_PER_ROW = 5;

    private final ImportRuns runs;
    private final Stored stored;
    private final RollForward rollForward;
    private final Clock clock;

    ImportFiles(ImportRuns runs, Stored stored, RollForward rollForward, Clock clock) {
        this.runs = runs;
        this.stored = stored;
        this.rollForward = rollForward;
        this.clock = clock;
    }

    /** @throws Problem 422 with the findings, 409 while another import is being applied, 413 when it is too much at once */
    Aggregate<ImportRun> carryOut(String personId, CommandKey key, Map<ImportFile, byte[]> files) {
        ImportRuns.Last last =
                runs.last(); // before the look for a repeat, so that a twin's run is seen by one of the two
        Optional<Aggregate<ImportRun>> before = runs.sameCommand(key);
        String id = before.isPresent() ? before.get().id() : commit(personId, last, key, files);
        rollForward.roll(id);
        return runs.get(id);
    }

    /** What would become of the files now; nothing is written. */
    Verdict preview(Map<ImportFile, byte[]> files) {
        return Verdict.on(files, stored::known);
    }

    private String commit(String personId, ImportRuns.Last last, CommandKey key, Map<ImportFile, byte[]> files) {
        if (!last.applied()) {
            throw ImportRuns.running();
        }
        Plan plan = plan(files);
        Instant now = clock.instant();
        ImportRun run = ImportRun.committed(ImportRuns.nameOf(key), personId, now, plan);
        requireRoom(run);
        Instant resumeAt =
                now.plus(PATIENCE).plusMillis(MILLIS_PER_ROW * plan.batch().count());
        return runs.commit(last, key, run, resumeAt).id();
    }

    private Plan plan(Map<ImportFile, byte[]> files) {
        return switch (Verdict.on(files, stored::known)) {
            case Verdict.Accepted accepted -> accepted.plan();
            case Verdict.Refused refused ->
                throw Problem.of(422, "IMPORT_REFUSED", "Nothing was imported; mend the files and send them again")
                        .with("findings", refused.findings())
                        .with("total", refused.total());
        };
    }

    private static void requireRoom(ImportRun run) {
        RawBsonDocument document = new RawBsonDocument(StateFormat.write(run), new DocumentCodec());
        if (document.getByteBuffer().remaining() > MOST_BYTES) {
            throw Problem.of(
                    413, "IMPORT_TOO_LARGE", "More changes than one import can hold; split the files into several");
        }
    }
}
