package no.likeverd.directory.imports;

import java.time.Instant;
import java.util.List;
import no.likeverd.directory.imports.check.Batch;
import no.likeverd.directory.imports.check.Plan;
import no.likeverd.directory.imports.check.Report;
import no.likeverd.directory.imports.csv.Finding;
import org.jspecify.annotations.Nullable;

/**
 * One import. From the write that creates it every row will take effect, whatever crashes.
 *
 * @param command stands for the client's key, so that a repeat finds the run
 * @param batch what is to change; gone once applied, because it holds names
 */
record ImportRun(
        String command,
        String startedBy,
        Status status,
        Instant committedAt,
        @Nullable Instant appliedAt,
        @Nullable Batch batch,
        List<Report> reports,
        List<Finding> warnings) {

    enum Status {
        APPLYING,
        APPLIED
    }

    static ImportRun committed(String command, String startedBy, Instant now, Plan plan) {
        return new ImportRun(
                command, startedBy, Status.APPLYING, now, null, plan.batch(), plan.reports(), plan.warnings());
    }

    ImportRun applied(Instant now) {
        return new ImportRun(command, startedBy, Status.APPLIED, committedAt, now, null, reports, warnings);
    }
}
