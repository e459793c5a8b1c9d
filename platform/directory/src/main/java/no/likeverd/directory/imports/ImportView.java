package no.likeverd.directory.imports;

import java.time.Instant;
import java.util.List;
import no.likeverd.directory.imports.check.Report;
import no.likeverd.directory.imports.csv.Finding;
import no.likeverd.messaging.aggregate.Aggregate;
import org.jspecify.annotations.Nullable;

/** An import as its administrator sees it; what became of each row is asked for page by page. */
record ImportView(
        String importId,
        ImportRun.Status status,
        Instant committedAt,
        @Nullable Instant appliedAt,
        int created,
        int changed,
        int unchanged,
        List<FileView> files,
        List<Finding> warnings) {

    static ImportView of(Aggregate<ImportRun> run) {
        ImportRun state = run.state();
        List<FileView> files = state.reports().stream().map(FileView::of).toList();
        return new ImportView(
                run.id(),
                state.status(),
                state.committedAt(),
                state.appliedAt(),
                files.stream().mapToInt(FileView::created).sum(),
                files.stream().mapToInt(FileView::changed).sum(),
                files.stream().mapToInt(FileView::unchanged).sum(),
                files,
                state.warnings());
    }

    /** How many rows of a file had which outcome. */
    record FileView(String file, int created, int changed, int unchanged) {

        static FileView of(Report report) {
            return new FileView(
                    report.file(),
                    report.created().size(),
                    report.changed().size(),
                    report.unchanged().size());
        }
    }
}
