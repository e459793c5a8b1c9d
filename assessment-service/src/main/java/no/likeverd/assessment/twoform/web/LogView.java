package no.likeverd.assessment.twoform.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.assessment.twoform.domain.PrivateLog;
import org.jspecify.annotations.Nullable;

/** A private log, for its author. */
record LogView(
        int usefulForJudging,
        int usefulForLearning,
        List<ImportanceView> areas,
        PrivateLog.Judged judgedRightly,
        @Nullable String note,
        LocalDate writtenOn) {

    /** How important one area is for the users. */
    record ImportanceView(String areaId, int importance) {}

    /** The log as it was written. */
    static LogView of(PrivateLog log) {
        return new LogView(
                log.usefulForJudging(),
                log.usefulForLearning(),
                log.areas().stream()
                        .map(area -> new ImportanceView(area.areaId(), area.importance()))
                        .toList(),
                log.judgedRightly(),
                log.note(),
                log.writtenOn());
    }
}
