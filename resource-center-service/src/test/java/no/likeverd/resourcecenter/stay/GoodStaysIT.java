package no.likeverd.resourcecenter.stay;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.stay.EvaluatedStays.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Grant;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom a department has been glad of, as everybody ranks by it and only the centre reads it. */
class GoodStaysIT {

    private static final int CLOSED = 30;
    private static MongoClient client;
    private static EvaluatedStays stays;

    @BeforeAll
    static void start() {
        String database = Backends.freshDatabase("good-stays");
        client = MongoClients.create(Backends.mongoUri(database));
        Clock clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        stays = new EvaluatedStays(new AggregateStores(client.getDatabase(database), clock), clock);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    @Rule({"RC-246", "RC-305"})
    void onlyWhatTheDepartmentItselfHasSaidCountsOnceTheStayIsClosed() {
        stays.ended("u-glad", "exp-much", 5, 3, 1);
        stays.ended("u-glad", "exp-much", 80, 1, 4);
        stays.ended("u-glad", "exp-unanswered", CLOSED, 4, NOTHING);
        stays.ended("u-glad", "exp-waits", CLOSED - 1, 4, NOTHING);
        stays.ended("u-glad", "exp-some", 5, 2, 4);
        stays.ended("u-glad", "exp-by-own-word", CLOSED, NOTHING, 4);
        stays.ended("u-other", "exp-elsewhere", 5, 4, 4);

        assertThat(stays.good().experts("u-glad")).containsExactlyInAnyOrder("exp-much", "exp-unanswered");
        assertThat(stays.good().experts(Set.of("u-glad", "u-other", "u-new")))
                .isEqualTo(Map.of(
                        "u-glad",
                        Set.of("exp-much", "exp-unanswered"),
                        "u-other",
                        Set.of("exp-elsewhere"),
                        "u-new",
                        Set.of()));
        assertThat(stays.good().in(actor(Role.RESOURCE_CENTRE_LEADER), "u-glad"))
                .isEqualTo(Map.of("exp-much", TODAY.minusDays(6), "exp-unanswered", TODAY.minusDays(CLOSED + 1)));
        assertThat(stays.good().in(actor(Role.ORDERER), "u-glad")).isEmpty();
    }

    @Test
    @Rule("RC-305")
    void whatIsMoreThanAHundredGoodStaysAgoIsForgotten() {
        stays.ended("u-busy", "exp-long-ago", 400, 4, 4);
        stays.ended("u-busy", "exp-just-yet", 399, 4, 4);
        for (int day = 1; day < 100; day++) {
            stays.ended("u-busy", "exp-often", day, 4, 4);
        }

        assertThat(stays.good().experts("u-busy")).containsExactlyInAnyOrder("exp-often", "exp-just-yet");
        assertThat(stays.good().in(actor(Role.RESOURCE_CENTRE_LEADER), "u-busy"))
                .containsOnlyKeys("exp-often", "exp-just-yet");
    }

    private static Actor actor(Role role) {
        return new Actor(
                "p-" + role, List.of(new Grant("g-" + role, "p-" + role, role, "u-glad", TODAY.minusDays(1), null)));
    }
}
