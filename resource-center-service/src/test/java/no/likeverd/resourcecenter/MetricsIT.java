package no.likeverd.resourcecenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What operations watch is really there, under these very names: an alarm on a name that nobody writes never rings. */
class MetricsIT {

    private static final List<String> WATCHED = List.of(
            "likeverd_outbox_pending",
            "likeverd_outbox_oldest_age_seconds",
            "likeverd_outbox_published_total",
            "likeverd_outbox_publish_lag_seconds_bucket",
            "likeverd_relay_leading",
            "likeverd_inbox_duplicates_total",
            "likeverd_inbox_gaps_total",
            "likeverd_inbox_parked_keys",
            "likeverd_inbox_dead_letters",
            "likeverd_inbox_waiting_oldest_seconds",
            "likeverd_inbox_handling_seconds_count",
            "likeverd_projection_lag_seconds_bucket",
            "likeverd_booking_refusals_total",
            "resilience4j_circuitbreaker_state",
            "http_server_requests_seconds_count");

    @Test
    void everythingThatIsWatchedIsThere() {
        try (Scene scene = new Scene()) {
            scene.post(
                            "/orders/" + scene.beyond + "/bookings",
                            Bodies.booking(scene.expertId),
                            scene.people.centreLeader)
                    .send()
                    .refused(409, "BOOKED");

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                            scene.service.manage("/actuator/prometheus"))
                    .contains(WATCHED)
                    .containsPattern("likeverd_outbox_published_total\\{[^}]*service=\"resource-center\"[^}]*} [1-9]")
                    .containsPattern("likeverd_outbox_pending\\{[^}]*} 0"));
        }
    }
}
