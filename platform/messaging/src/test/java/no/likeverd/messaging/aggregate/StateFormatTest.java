package no.likeverd.messaging.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateFormatTest {

    enum Kind {
        ONE
    }

    record Inner(LocalDate day, @Nullable String note) {}

    record State(Instant at, List<Inner> inner, Kind kind, int share, long count) {}

    private final State state = new State(
            Instant.parse("2026-11-23T09:00:00.123Z"),
            List.of(new Inner(LocalDate.of(2026, 3, 29), null)),
            Kind.ONE,
            50,
            5_000_000_000L);

    @Test
    void whatIsWrittenIsRead() {
        assertThat(StateFormat.read(StateFormat.write(state), State.class)).isEqualTo(state);
    }

    @Test
    void keepsDaysAsTextAndInstantsAsDates() {
        Document document = StateFormat.write(state);

        assertThat(document.get("at")).isInstanceOf(Date.class);
        assertThat(document.getList("inner", Map.class).getFirst().get("day")).isEqualTo("2026-03-29");
    }

    @Test
    void readsWhatALaterReleaseHasAddedTo() {
        Document later = StateFormat.write(state).append("addedLater", true);

        assertThat(StateFormat.read(later, State.class)).isEqualTo(state);
    }
}
