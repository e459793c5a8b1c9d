package no.likeverd.resourcecenter.news;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntPredicate;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What follows from an employment's end, stopped at every step. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedIT {

    private static final LocalDate END = LocalDate.of(2027, 1, 11);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

    private final Backroom room = new Backroom();
    private final HearDirectory directory = room.bean(HearDirectory.class);

    @AfterAll
    void close() {
        room.close();
    }

    /** A leaver with one stay that ends before and two that reach beyond. */
    private final class Leaver {

        private final String employmentId;
        private final String expertId;
        private final List<String> orders;

        Leaver() {
            room.nextRound();
            ExpertCalendar expert = anExpert(room.id("leaver"));
            employmentId = expert.employmentId();
            directory.started(new EmploymentStarted(employmentId, "u-centre", 100, LocalDate.of(2020, 1, 1), null));
            expertId = room.joined(expert);
            orders = List.of(
                    room.booked(expertId, aDemand(period("2026-12-07", "2027-01-11"), 30)),
                    room.booked(expertId, aDemand(period("2027-01-04", "2027-02-01"), 30)),
                    room.booked(expertId, aDemand(period("2027-01-18", "2027-02-01"), 30)));
        }

        void ends() {
            directory.ended(new EmploymentEnded(employmentId, END, null));
        }

        void assertCutShort() {
            assertThat(orders.stream().map(id -> room.order(id).status()))
                    .containsExactly(OrderStatus.FILLED, OrderStatus.OPEN, OrderStatus.OPEN);
            assertThat(orders.stream().map(id -> room.order(id).remaining(TODAY).period()))
                    .containsExactly(
                            period("2026-12-07", "2027-01-11"),
                            period("2027-01-11", "2027-02-01"),
                            period("2027-01-18", "2027-02-01"));
            assertThat(room.expert(expertId).stays().bookings().stream().filter(Booking::stands))
                    .extracting(Booking::orderId)
                    .containsExactly(orders.getFirst());
            assertThat(room.expert(expertId)
                            .stays()
                            .bookings()
                            .get(1)
                            .cancellation()
                            .on())
                    .isEqualTo(END);
            assertThat(room.expert(expertId).member()).isTrue();
            assertThat(room.told("expert_calendar", expertId).stream().filter("booking-cancelled"::equals))
                    .hasSize(2);
        }
    }

    @Test
    @Rule({"RC-15", "RC-38"})
    void cutsShortWhateverStepItStopsAt() {
        int stops = stoppedEverywhere(step -> {
            Leaver leaver = new Leaver();
            boolean stopped = stops(step, leaver::ends);

            leaver.ends(); // told again, for nobody had said that it was heard
            room.clock.pass(LONG_ENOUGH);
            room.sweep();

            leaver.assertCutShort();
            return stopped;
        });

        assertThat(stops).isGreaterThan(20);
    }

    @Test
    @Rule({"RC-15", "RC-38"})
    void goesOnByItselfOnceTheCalendarKnows() {
        Leaver leaver = new Leaver();
        int whole = stoppedEverywhere(step -> stops(step, new Leaver()::ends));
        stops(whole / 2, leaver::ends);
        assertThat(room.expert(leaver.expertId).leaving().forced()).isNotNull();

        room.clock.pass(LONG_ENOUGH);
        room.sweep();
        room.clock.pass(LONG_ENOUGH);
        room.sweep();

        leaver.assertCutShort();
    }

    @Test
    @Rule({"RC-35", "RC-38"})
    void membershipEndsByItselfOnItsDay() {
        Leaver leaver = new Leaver();
        leaver.ends();

        room.clock.set(END.minusDays(1));
        room.sweep();
        assertThat(room.expert(leaver.expertId).member()).isTrue();
        room.clock.set(END);
        room.sweep();

        assertThat(room.expert(leaver.expertId).member()).isFalse();
        assertThat(room.told("expert_calendar", leaver.expertId)).endsWith("expert-left-pool");
        room.clock.set(TODAY);
    }

    @Test
    @Rule("RC-39")
    void moveTakesEffectByItselfOnItsDay() {
        room.nextRound();
        String first = room.id("e-first");
        String second = room.id("e-second");
        room.employment(first, "u-home", LocalDate.of(2020, 1, 1), null);
        room.employment(second, "u-school", END, first);
        String expertId = room.joined(
                ExpertCalendar.of(first, "p-1", "u-home", Membership.ATTACHED, 40, List.of(new Skill(SKILL, 3))));
        directory.started(new EmploymentStarted(first, "u-home", 80, LocalDate.of(2020, 1, 1), null));
        directory.started(new EmploymentStarted(second, "u-school", 80, END, "move-" + second));
        directory.ended(new EmploymentEnded(first, END, "move-" + second));

        room.clock.set(END.minusDays(1));
        room.sweep();
        assertThat(room.expert(expertId).homeUnitId()).isEqualTo("u-home");
        room.clock.set(END);
        room.sweep();

        assertThat(room.expert(expertId).employmentId()).isEqualTo(second);
        assertThat(room.expert(expertId).lookOn()).isNull();
        assertThat(room.told("expert_calendar", expertId)).containsExactly("expert-moved");
        room.clock.set(TODAY);
    }

    @Test
    @Rule({"RC-15", "RC-42"})
    void joinThatStoppedBeforeItLookedLooksByItself() {
        room.nextRound();
        ExpertCalendar expert = anExpert(room.id("late"));
        directory.started(
                new EmploymentStarted(expert.employmentId(), "u-centre", 100, LocalDate.of(2020, 1, 1), null));
        directory.ended(new EmploymentEnded(expert.employmentId(), END, null));
        String expertId = room.joined(expert);

        room.clock.pass(LONG_ENOUGH);
        room.sweep();

        assertThat(room.expert(expertId).leaving().departure().orElseThrow().on())
                .isEqualTo(END);
        assertThat(room.expert(expertId).lookOn()).isNull();
    }

    /** Tries with a stop at the first step, the second … until nothing is left to stop; the answer is how many there were. */
    private static int stoppedEverywhere(IntPredicate stoppedAt) {
        int step = 0;
        while (stoppedAt.test(step)) {
            step++;
        }
        return step;
    }

    private boolean stops(int step, Runnable process) {
        room.clock.stopAfter(step);
        try {
            process.run();
            return false;
        } catch (StoppableClock.Stopped dead) {
            return true;
        } finally {
            room.clock.goOn();
        }
    }
}
