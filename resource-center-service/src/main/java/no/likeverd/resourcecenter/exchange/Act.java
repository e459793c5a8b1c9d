package no.likeverd.resourcecenter.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and when.
 *
 * @param personId null where time acts
 */
record Act(@Nullable String personId, Instant at, LocalDate day) {

    static Act of(@Nullable String personId, Clock clock) {
        return new Act(personId, clock.instant(), LocalDate.now(clock));
    }

    HistoryLine line(ChangeKind kind) {
        return new HistoryLine(at, personId, kind);
    }
}
