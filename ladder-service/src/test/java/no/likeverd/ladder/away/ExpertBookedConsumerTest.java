package no.likeverd.ladder.away;

import static no.likeverd.ladder.away.Told.MAY;
import static no.likeverd.ladder.away.Told.booked;
import static no.likeverd.ladder.away.Told.calendar;
import static no.likeverd.ladder.away.Told.cancelled;
import static no.likeverd.ladder.away.Told.changed;
import static no.likeverd.ladder.away.Told.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.inbox.EventStream;
import no.likeverd.messaging.inbox.Inbox;
import no.likeverd.messaging.inbox.InboxMetrics;
import no.likeverd.messaging.inbox.ParkedRecord;
import no.likeverd.messaging.inbox.ParkedRecords;
import no.likeverd.messaging.inbox.ProjectionStore;
import no.likeverd.testing.Backends;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpertBookedConsumerTest {

    private static final LocalDate JUNE = MAY.plusMonths(1);
    private static final LocalDate JULY = MAY.plusMonths(2);

    private final String database = Backends.freshDatabase("away");
    private final MongoClient client = MongoClients.create(Backends.mongoUri(database));
    private final Set<String> employments = new HashSet<>(Set.of("emp-x-1", "emp-x-2"));
    private ParkedRecords parked;
    private Inbox inbox;
    private ProjectionStore<Away> away;
    private EventStream<Away> stream;

    @BeforeEach
    void consumer() {
        MongoDatabase mongo = client.getDatabase(database);
        Clock clock = Clock.fixed(Instant.parse("2030-01-01T09:00:00Z"), ZoneOffset.UTC);
        ExpertBookedConsumer consumer = new ExpertBookedConsumer(employments::contains);
        parked = new ParkedRecords(mongo);
        inbox = new Inbox(mongo, parked, new InboxMetrics(new SimpleMeterRegistry(), clock), clock);
        away = inbox.projection(ExpertBookedConsumer.PROJECTION);
        stream = inbox.stream(away, consumer.deltas(), consumer.snapshots());
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    @Rule("LAD-04")
    void countsARedeliveredEventOnce() {
        hear(joined("x-1", 1), booked("x-1", 2, "b-1", MAY, JUNE), cancelled("x-1", 3, "b-1"));

        hear(booked("x-1", 2, "b-1", MAY, JUNE), booked("x-1", 4, "b-2", JUNE, JULY), cancelled("x-1", 3, "b-1"));

        assertThat(bookings("x-1")).containsExactly("b-2");
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Rule("LAD-04")
    void putsReorderedEventsInOrder() {
        hear(cancelled("x-1", 3, "b-1"), booked("x-1", 2, "b-1", MAY, JUNE));
        assertThat(bookings("x-1")).isEmpty();

        hear(joined("x-1", 1), booked("x-1", 4, "b-2", JUNE, JULY));
        inbox.drain();

        assertThat(bookings("x-1")).containsExactly("b-2");
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Rule({"LAD-04", "LAD-71"})
    void followsChangesInTheirOrderHoweverTheyCome() {
        hear(changed("x-1", 3, "b-1", JULY, JULY.plusDays(7)), changed("x-1", 2, "b-1", JUNE, JULY));
        hear(booked("x-1", 1, "b-1", MAY, JUNE), changed("x-1", 2, "b-1", JUNE, JULY));
        inbox.drain();
        hear(booked("x-1", 1, "b-1", MAY, JUNE));

        assertThat(away.find("x-1").orElseThrow().stays()).singleElement().satisfies(stay -> {
            assertThat(stay.from()).isEqualTo(JULY);
            assertThat(stay.sharePercent()).isEqualTo(40);
        });
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Rule("LAD-04")
    void advancesPastTypesItDoesNotCareFor() {
        hear(joined("x-1", 1), calendar("x-1", 2, "no.likeverd.resource-center.of-a-later-version.v1", "[]"));
        hear(booked("x-1", 3, "b-1", MAY, JUNE));

        assertThat(bookings("x-1")).containsExactly("b-1");
    }

    @Test
    @Rule("LAD-05")
    void parksPoisonAndItsSuccessorsWhileOtherExpertsFlow() {
        hear(calendar("x-1", 1, ExpertBooked.TYPE, "{\"bookingId\":\"b-1\",\"from\":\"2030-02-30\"}"));
        hear(booked("x-1", 2, "b-2", JUNE, JULY), booked("x-2", 1, "b-3", MAY, JUNE));
        inbox.drain();

        assertThat(bookings("x-1")).isEmpty();
        assertThat(bookings("x-2")).containsExactly("b-3");
        assertThat(waiting())
                .extracting(ParkedRecord::key, ParkedRecord::dead)
                .containsExactlyInAnyOrder(tuple("x-1", true), tuple("x-1", false));
    }

    @Test
    @Rule("LAD-05")
    void treatsABookingWithoutItsFieldsAsPoison() {
        hear(calendar("x-1", 1, ExpertBooked.TYPE, "{}"), calendar("x-2", 1, BookingCancelled.TYPE, "{}"));

        assertThat(waiting()).hasSize(2).allMatch(ParkedRecord::dead);
    }

    @Test
    @Rule("LAD-05")
    void replaysWhatIsMendedInItsPlaceInTheOrder() {
        hear(calendar("x-1", 1, ExpertBooked.TYPE, "{}"), cancelled("x-1", 2, "b-1"));
        hear(booked("x-1", 3, "b-2", JUNE, JULY));
        ParkedRecord dead =
                waiting().stream().filter(ParkedRecord::dead).findFirst().orElseThrow();

        // the producer sends the same event again, mended; a replay of the old bytes alone would die again
        assertThat(parked.replay(dead.id())).isTrue();
        inbox.drain();
        assertThat(waiting()).anyMatch(ParkedRecord::dead);
        hear(booked("x-1", 1, "b-1", MAY, JUNE));
        parked.replay(dead.id());
        inbox.drain();

        assertThat(bookings("x-1")).containsExactly("b-2");
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Rule("LAD-03")
    void letsABookingWaitForItsEmployment() {
        employments.remove("emp-x-1");
        hear(booked("x-1", 1, "b-1", MAY, JUNE), booked("x-1", 2, "b-2", JUNE, JULY));
        inbox.drain();
        assertThat(bookings("x-1")).isEmpty();
        assertThat(waiting()).hasSize(2).noneMatch(ParkedRecord::dead);

        employments.add("emp-x-1");
        inbox.drain();

        assertThat(bookings("x-1")).containsExactly("b-1", "b-2");
        assertThat(waiting()).isEmpty();
    }

    private void hear(Told... told) {
        for (Told event : told) {
            stream.accept(event.message());
        }
    }

    private List<String> bookings(String expertId) {
        return away.find(expertId).map(Away::stays).orElse(List.of()).stream()
                .map(Stay::bookingId)
                .toList();
    }

    private List<ParkedRecord> waiting() {
        return parked.page(false, new PageRequest(0, 100)).rows();
    }
}
