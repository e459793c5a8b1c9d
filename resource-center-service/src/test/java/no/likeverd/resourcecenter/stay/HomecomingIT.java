package no.likeverd.resourcecenter.stay;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Account;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.DevelopmentDay;
import no.likeverd.resourcecenter.calendar.MoveRequest;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.calendar.ReasonCode;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stays end by themselves on their day, whatever stops on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomecomingIT {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

    private final Backroom room = new Backroom();

    @AfterEach
    void comeBack() {
        room.clock.set(TODAY);
    }

    @AfterAll
    void close() {
        room.close();
    }

    /** An expert with one stay. */
    private final class Traveller {

        private final Period stay;
        private final String expertId;

        Traveller(Period stay) {
            this.stay = stay;
            room.nextRound();
            room.clock.set(TODAY);
            expertId = room.joined(anExpert(room.id("traveller")));
            room.booked(expertId, aDemand(stay, 100));
        }

        void sweepsOn(LocalDate day) {
            room.clock.set(day);
            room.sweep();
        }

        List<String> told() {
            return room.told("expert_calendar", expertId).stream()
                    .filter(type -> !type.equals("expert-joined-pool"))
                    .toList();
        }

        Account account() {
            return room.expert(expertId).stays().ledger().accounts().getFirst();
        }

        void assertHome() {
            String bookingId = account().bookingId();
            assertThat(told()).containsExactly("expert-booked", "expert-returned");
            assertThat(account().home()).isEqualTo(stay.to());
            assertThat(account().asked()).isTrue();
            EndedStay ended = room.bean(EndedStays.class).get(bookingId);
            assertThat(ended.home()).isEqualTo(stay.to());
            assertThat(ended.closesOn()).isEqualTo(stay.to().plusDays(30));
            assertThat(ended.unitId()).isEqualTo("u-home-care");
        }
    }

    @Test
    @Rule({"RC-80", "RC-81", "RC-83"})
    void aStayAcrossTheNewYearEndsByItselfAndGivesTimeAfterwards() {
        Traveller traveller = new Traveller(period("2026-12-14", "2027-01-11"));

        traveller.sweepsOn(LocalDate.of(2027, 1, 10));
        assertThat(traveller.told()).containsExactly("expert-booked");
        traveller.sweepsOn(LocalDate.of(2027, 1, 11));
        traveller.assertHome();
        // eighteen working days beside Christmas and New Year: to the nearest half day two
        assertThat(traveller.account().days())
                .extracting(DevelopmentDay::day)
                .containsExactly(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 12));

        traveller.sweepsOn(LocalDate.of(2027, 1, 12));
        room.clock.pass(LONG_ENOUGH);
        room.sweep();
        traveller.assertHome();
        assertThat(traveller.account().taken(LocalDate.of(2027, 1, 12))).isEqualTo(2);
    }

    @Test
    @Rule({"RC-81", "RC-82", "RC-83"})
    void aLeapDayIsADayLikeAnyOther() {
        Traveller traveller = new Traveller(period("2028-02-28", "2028-03-01"));

        traveller.sweepsOn(LocalDate.of(2028, 2, 29));
        assertThat(traveller.told()).containsExactly("expert-booked");
        traveller.sweepsOn(LocalDate.of(2028, 3, 1));
        traveller.assertHome();
    }

    @Test
    @Rule({"RC-81", "RC-83"})
    void holidaysAreNoDaysInTheCentre() {
        Traveller traveller = new Traveller(period("2027-04-19", "2027-05-14"));

        traveller.sweepsOn(LocalDate.of(2027, 5, 14));
        traveller.assertHome();
        // Ascension Day was in the stay; the 17th of May, which is Whit Monday too, comes right after it
        assertThat(traveller.account().days())
                .extracting(DevelopmentDay::day)
                .containsExactly(LocalDate.of(2027, 5, 14), LocalDate.of(2027, 5, 18));
    }

    @Test
    @Rule({"RC-15", "RC-81"})
    void isToldOnceWhateverStepItStopsAt() {
        int step = 0;
        boolean stopped = true;
        while (stopped) {
            Traveller traveller = new Traveller(period("2026-12-07", "2026-12-21"));
            room.clock.set(LocalDate.of(2026, 12, 21));
            room.clock.stopAfter(step);
            try {
                room.sweep();
                stopped = false;
            } catch (StoppableClock.Stopped dead) {
                step++;
            } finally {
                room.clock.goOn();
            }
            room.clock.pass(LONG_ENOUGH);
            room.sweep();
            traveller.assertHome();
        }
        assertThat(step).isGreaterThan(5);
    }

    @Test
    @Rule("RC-81")
    void aStayThatEndsLateInALongPauseIsToldWhenTheServiceIsBack() {
        Traveller traveller = new Traveller(period("2026-12-07", "2026-12-21"));

        traveller.sweepsOn(LocalDate.of(2027, 3, 1));

        traveller.assertHome();
        assertThat(traveller.account().taken(LocalDate.of(2027, 3, 1))).isEqualTo(2);
    }

    @Test
    @Rule("RC-85")
    void theNextLongStayWaitsForTheTimeOfTheOneBefore() {
        Traveller traveller = new Traveller(period("2027-01-04", "2027-02-01"));

        room.booked(traveller.expertId, aDemand(period("2027-02-01", "2027-03-01"), 100));
        assertThat(room.expert(traveller.expertId).stays().fences())
                .extracting(fence -> fence.code())
                .containsExactly(ReasonCode.DEVELOPMENT_TIME_OWED.name());
        room.booked(traveller.expertId, aDemand(period("2027-02-03", "2027-03-01"), 100));
        assertThat(room.expert(traveller.expertId).stays().bookings()).hasSize(2);
    }

    @Test
    @Rule("RC-81")
    void anEndAndAMoveAtOnceEndAsOneOfThemCameFirst() throws Exception {
        for (int round = 0; round < 20; round++) {
            Traveller traveller = new Traveller(period("2026-12-07", "2026-12-21"));
            String bookingId = traveller.account().bookingId();
            room.clock.set(LocalDate.of(2026, 12, 21));
            MoveRequest longer = new MoveRequest(bookingId, 2, aDemand(period("2026-12-07", "2026-12-24"), 100));
            Thread sweep = Thread.ofVirtual().start(room::sweep);
            Thread move = Thread.ofVirtual().start(() -> room.bean(Calendars.class)
                    .change(traveller.expertId, null, calendar -> calendar.move(longer)));
            sweep.join();
            move.join();

            Booking booking = room.expert(traveller.expertId).booking(bookingId).orElseThrow();
            boolean moved = booking.period().to().equals(LocalDate.of(2026, 12, 24));
            assertThat(traveller.told())
                    .isEqualTo(
                            moved
                                    ? List.of("expert-booked", "booking-changed")
                                    : List.of("expert-booked", "expert-returned"));
            assertThat(booking.answer().refusal()).isEqualTo(moved ? null : "BOOKING_ENDED");
            traveller.sweepsOn(LocalDate.of(2026, 12, 24));
            assertThat(traveller.told().stream().filter("expert-returned"::equals))
                    .hasSize(1);
        }
    }
}
