package no.likeverd.resourcecenter.news;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.membership.KeepMembership;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.resourcecenter.pool.JoinPool;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;

/** News and requests at the same moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembershipRaceIT {

    private static final int ROUNDS = 40;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 11);

    private final Backroom room = new Backroom();
    private final HearDirectory directory = room.bean(HearDirectory.class);
    private final Calendars calendars = room.bean(Calendars.class);

    @AfterAll
    void close() {
        room.close();
    }

    @RepeatedTest(ROUNDS)
    @Rule({"RC-18", "RC-42"})
    void movingExpertHasOneCalendarUnderWhicheverEmploymentOneJoins() {
        room.nextRound();
        String first = room.id("e-first");
        String second = room.id("e-second");
        room.employment(first, "u-home", LONG_AGO, null);
        room.employment(second, "u-school", TODAY, first);
        directory.started(new EmploymentStarted(first, "u-home", 80, LONG_AGO, null));

        Crowd.atOnce(
                () -> join(first),
                () -> join(second),
                () -> directory.started(new EmploymentStarted(second, "u-school", 80, TODAY, "move-" + second)),
                () -> directory.ended(new EmploymentEnded(first, TODAY, "move-" + second)));

        assertThat(calendars
                        .page(Filters.in("state.employmentId", first, second), new PageRequest(0, 10))
                        .rows())
                .singleElement()
                .satisfies(only -> assertThat(only.state().employmentId()).isEqualTo(second));
    }

    @RepeatedTest(ROUNDS)
    @Rule({"RC-38", "RC-42"})
    void whoLeavesWhileJoiningAndBeingBookedIsOutNoLongerThanEmployed() {
        room.nextRound();
        ExpertCalendar expert = anExpert(room.id("racing"));
        directory.started(new EmploymentStarted(expert.employmentId(), "u-centre", 100, LONG_AGO, null));
        String[] order = new String[1];

        Crowd.atOnce(
                () -> {
                    room.joined(expert);
                    order[0] = room.booked(expert.expertId(), aDemand(period("2027-01-04", "2027-02-01"), 40));
                    room.bean(KeepMembership.class).carryOn(expert.expertId());
                },
                () -> directory.ended(new EmploymentEnded(expert.employmentId(), END, null)));

        ExpertCalendar now = room.expert(expert.expertId());
        assertThat(now.leaving().departure().orElseThrow().on()).isEqualTo(END);
        assertThat(now.stays().bookings()).noneMatch(Booking::stands);
        assertThat(room.order(order[0]).status()).isEqualTo(OrderStatus.OPEN);
    }

    private void join(String employmentId) {
        try {
            assertThat(room.bean(JoinPool.class)
                            .joinAgreed(employmentId, 40, List.of(), CommandKey.of("test", "join-" + employmentId)))
                    .startsWith("exp-");
        } catch (Problem refusal) {
            assertThat(refusal.code()).isEqualTo("ALREADY_IN_POOL");
        }
    }
}
