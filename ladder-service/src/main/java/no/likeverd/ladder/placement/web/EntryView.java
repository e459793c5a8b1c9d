package no.likeverd.ladder.placement.web;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.ladder.placement.Entry;
import org.jspecify.annotations.Nullable;

/** One thing that happened, with the reason as code and in words. */
record EntryView(
        LocalDate on,
        Entry.Code code,
        @Nullable String reason,
        @Nullable Words words,
        String versionId,
        String ladderId,
        int rank,
        String assessmentId,
        List<String> missing,
        @Nullable String fromEmploymentId) {

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.on(),
                entry.code(),
                entry.reason(),
                entry.reason() == null ? null : Words.of(entry.reason()),
                entry.versionId(),
                entry.ladderId(),
                entry.rank(),
                entry.assessmentId(),
                entry.missing(),
                entry.fromEmploymentId());
    }
}
