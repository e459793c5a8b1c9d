package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class HalfTimeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate HALF = LocalDate.parse("2027-01-31");

    private final Order booked = booked("2027-01-01", "2027-03-03");

    @Test
    @Rule("RC-196")
    void aLongBookingIsAskedAboutFromHalfTimeUntilItIsAnsweredOrOver() {
        assertThat(new HalfTime(booked).on()).hasValue(HALF);
        assertThat(asked(booked, "2027-01-30")).isFalse();
        assertThat(asked(booked, "2027-01-31")).isTrue();
        assertThat(asked(booked, "2027-03-02")).isTrue();
        assertThat(asked(booked, "2027-03-03")).as("it is over").isFalse();

        Order answered = booked.reconfirm(HALF).state();
        assertThat(asked(answered, "2027-02-20")).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> answered.reconfirm(HALF))
                .returns("NOT_HALF_TIME", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> booked.reconfirm(HALF.minusDays(1)))
                .returns("NOT_HALF_TIME", Problem::code);
    }

    @Test
    @Rule("RC-196")
    void nobodyIsAskedAboutWhatIsShortOrNotBooked() {
        assertThat(new HalfTime(booked("2027-01-01", "2027-03-02")).on())
                .as("sixty days")
                .isEmpty();
        Order open = Orderings.anOrder(1, aDemand("2027-01-01", "2027-04-01"));
        assertThat(new HalfTime(open).on()).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open.reconfirm(HALF))
                .returns("NOT_BOOKED", Problem::code);
    }

    @Test
    @Rule("RC-196")
    void whatIsMadeLongerIsAskedAboutAnew() {
        Order answered = booked.reconfirm(HALF).state();
        Move.Place longer = new Move.Place("exp-1", period("2027-01-01", "2027-04-01"), 60);
        Order moving = answered.move("mov-1", bookingId(2), longer, HALF, NOW).state();
        Order moved = moving.settle(moving.progress().move(), null).state();

        assertThat(new HalfTime(moved).on()).hasValue(LocalDate.parse("2027-02-15"));
        assertThat(asked(moved, "2027-02-14")).isFalse();
        assertThat(asked(moved, "2027-02-15")).isTrue();
    }

    private static boolean asked(Order order, String day) {
        return new HalfTime(order).isAsked(LocalDate.parse(day));
    }

    private static Order booked(String from, String to) {
        Order claimed = Orderings.anOrder(1, aDemand(from, to))
                .allocate(bookingId(1), "exp-1", TODAY, NOW)
                .state();
        return claimed.fill(claimed.allocation()).state();
    }
}
