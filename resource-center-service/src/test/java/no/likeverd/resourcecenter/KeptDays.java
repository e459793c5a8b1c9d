package no.likeverd.resourcecenter;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import no.likeverd.testing.RunningService;

/** Days that were kept are looked at once more soon after, by the service itself: whoever compares documents waits for that. */
public final class KeptDays {

    private KeptDays() {}

    /** Until the service has looked at all of them. */
    public static void lookedAt(RunningService service) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.database()
                                .getCollection("expert_calendar")
                                .countDocuments(Filters.eq("state.holds.kept.checked", false))
                        == 0);
    }
}
