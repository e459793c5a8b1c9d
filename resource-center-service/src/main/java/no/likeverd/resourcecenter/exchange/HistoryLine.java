package no.likeverd.resourcecenter.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to an entry, and when; what it said before is not kept.
 *
 * @param personId null where time did it
 */
record HistoryLine(Instant at, @Nullable String personId, ChangeKind kind) {}
