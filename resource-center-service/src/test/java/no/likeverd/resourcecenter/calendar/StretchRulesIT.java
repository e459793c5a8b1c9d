package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import no.likeverd.messaging.aggregate.AggregateStores;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same calendars under one configuration and, from the same day on, under a stricter one. */
class StretchRulesIT {

    private static final StretchRules STRICT = new StretchRules(1, 5);
    private static final Demand SIX_WEEKS = aDemand("2027-01-04", "2027-02-15");

    private static MongoClient client;
    private static Calendars usual;
    private static Calendars strict;

    @BeforeAll
    static void start() {
        String database = Backends.freshDatabase("stretches");
        client = MongoClients.create(Backends.mongoUri(database));
        Clock clock = Clock.fixed(TODAY.atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant(), ZoneId.of("Europe/Oslo"));
        AggregateStores stores = new AggregateStores(client.getDatabase(database), clock);
        usual = new Calendars(stores, clock);
        strict = new Calendars(stores, clock, Duration.ofDays(3), new CalendarRules(DevelopmentRules.USUAL, STRICT));
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    @Rule("RC-247")
    void whatIsComparedAndDecidedFollowsTheRulesInForce() {
        String expertId = added("decided");

        assertThat(against(usual, expertId)).isEmpty();
        assertThat(against(strict, expertId)).extracting(Reason::code).containsExactly(ReasonCode.BEYOND_FOUR_MONTHS);
        assertThat(against(strict, expertId))
                .extracting(Reason::detail)
                .containsExactly("would be out more than a month at a stretch");

        ExpertCalendar refused = decided(strict, expertId, 1);
        assertThat(refused.stays().bookings()).isEmpty();
        assertThat(refused.refusal(aRequest(1, SIX_WEEKS))).contains("BEYOND_FOUR_MONTHS");
        assertThat(decided(usual, expertId, 2).stays().bookings()).hasSize(1);
    }

    @Test
    @Rule("RC-247")
    void whatWasBookedUnderOthersStands() {
        String expertId = added("stands");
        decided(usual, expertId, 3);

        ExpertCalendar after = strict.change(
                        expertId,
                        null,
                        calendar -> calendar.decide(aRequest(4, aDemand("2027-06-07", "2027-06-14")), TODAY))
                .state();

        assertThat(after.stays().bookings()).hasSize(2).allMatch(Booking::stands);
        assertThat(after.stays().ledger().stretches()).isEqualTo(STRICT);
    }

    private static String added(String name) {
        return usual.add(anExpert(name), CommandKey.of("stretches", name)).id();
    }

    private static List<Reason> against(Calendars calendars, String expertId) {
        return calendars.withSkill(SKILL).stream()
                .filter(expert -> expert.expertId().equals(expertId))
                .findFirst()
                .orElseThrow()
                .reasonsAgainst(SIX_WEEKS);
    }

    private static ExpertCalendar decided(Calendars calendars, String expertId, int number) {
        return calendars
                .change(expertId, null, calendar -> calendar.decide(aRequest(number, SIX_WEEKS), TODAY))
                .state();
    }
}
