package no.likeverd.resourcecenter.order;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static no.likeverd.resourcecenter.order.HalfTimeRules.USUAL;
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
        assertThat(halfTime(booked).on()).hasValue(HALF);
        assertThat(asked(booked, "2027-01-30")).isFalse();
        assertThat(asked(booked, "2027-01-31")).isTrue();
        assertThat(asked(booked, "2027-03-02")).isTrue();
        assertThat(asked(booked, "2027-03-03")).as("it is over").isFalse();

        Order answered = booked.reconfirm(HALF, USUAL).state();
        assertThat(asked(answered, "2027-02-20")).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> answered.reconfirm(HALF, USUAL))
                .returns("NOT_HALF_TIME", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> booked.reconfirm(HALF.minusDays(1), USUAL))
                .returns("NOT_HALF_TIME", Problem::code);
    }

    @Test
    @Rule("RC-196")
    void nobodyIsAskedAboutWhatIsShortOrNotBooked() {
        assertThat(halfTime(booked("2027-01-01", "2027-03-02")).on())
                .as("sixty days")
                .isEmpty();
        Order open = Orderings.anOrder(1, aDemand("2027-01-01", "2027-04-01"));
        assertThat(halfTime(open).on()).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> open.reconfirm(HALF, USUAL))
                .returns("NOT_BOOKED", Problem::code);
    }

    @Test
    @Rule("RC-196")
    void whatIsMadeLongerIsAskedAboutAnew() {
        Order answered = booked.reconfirm(HALF, USUAL).state();
        Move.Place longer = new Move.Place("exp-1", period("2027-01-01", "2027-04-01"), 60);
        Order moving = answered.move("mov-1", bookingId(2), longer, HALF, NOW).state();
        Order moved = moving.settle(moving.progress().move(), null).state();

        assertThat(halfTime(moved).on()).hasValue(LocalDate.parse("2027-02-15"));
        assertThat(asked(moved, "2027-02-14")).isFalse();
        assertThat(asked(moved, "2027-02-15")).isTrue();
    }

    @Test
    @Rule("RC-196")
    void afterTheDaysToAnswerTheCentreIsToldUntilSomebodyHasAnsweredOrItIsOver() {
        assertThat(halfTime(booked).answerBy()).hasValue(LocalDate.parse("2027-02-14"));
        assertThat(overdue(booked, "2027-02-13")).isFalse();
        assertThat(overdue(booked, "2027-02-14")).isTrue();
        assertThat(overdue(booked, "2027-03-02")).isTrue();
        assertThat(overdue(booked, "2027-03-03")).as("it is over").isFalse();
        assertThat(overdue(booked.reconfirm(HALF, USUAL).state(), "2027-02-14")).isFalse();
    }

    @Test
    @Rule("RC-196")
    void whatIsLongAndHowLongOneHasToAnswerFollowsTheRulesInForce() {
        HalfTimeRules strict = new HalfTimeRules(20, 5);
        Order threeWeeks = booked("2027-01-01", "2027-01-22");

        assertThat(new HalfTime(threeWeeks, strict).on()).hasValue(LocalDate.parse("2027-01-11"));
        assertThat(new HalfTime(threeWeeks, strict).answerBy()).hasValue(LocalDate.parse("2027-01-16"));
        assertThat(new HalfTime(booked("2027-01-01", "2027-01-21"), strict).on())
                .as("twenty days")
                .isEmpty();
        assertThat(halfTime(threeWeeks).on()).isEmpty();
        LocalDate half = LocalDate.parse("2027-01-11");
        assertThat(threeWeeks.reconfirm(half, strict).state().progress().reconfirmedOn())
                .isEqualTo(half);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> threeWeeks.reconfirm(half, USUAL))
                .returns("NOT_HALF_TIME", Problem::code);
        assertThat(new HalfTime(booked, new HalfTimeRules(61, 14)).on()).isEmpty();
    }

    @Test
    @Rule("RC-196")
    void whateverIsSetTheCentreHearsOfItBeforeTheStayIsOver() {
        LocalDate from = LocalDate.parse("2027-01-01");
        for (int longInDays = 2; longInDays <= 366; longInDays++) {
            LocalDate to = from.plusDays(longInDays + 1L);
            HalfTime shortest =
                    new HalfTime(booked(from.toString(), to.toString()), new HalfTimeRules(longInDays, longInDays / 2));

            assertThat(shortest.isOverdue(to.minusDays(1)))
                    .as("more than %s days", longInDays)
                    .isTrue();
        }
    }

    @Test
    @Rule("RC-196")
    void numbersThatMakeNoSenseAreRefused() {
        refuses("the days beyond which a booking is long are 2 to 366, not -60", -60, 14);
        refuses("the days beyond which a booking is long are 2 to 366, not 0", 0, 14);
        refuses("the days beyond which a booking is long are 2 to 366, not 1", 1, 1);
        refuses("the days beyond which a booking is long are 2 to 366, not 367", 367, 14);
        refuses("the days to answer at half time are 1 to 30, half of what is long, not 0", 60, 0);
        refuses("the days to answer at half time are 1 to 30, half of what is long, not -14", 60, -14);
        refuses("the days to answer at half time are 1 to 30, half of what is long, not 31", 60, 31);
    }

    private static void refuses(String why, int longInDays, int daysToAnswer) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new HalfTimeRules(longInDays, daysToAnswer))
                .withMessage(why);
    }

    private static HalfTime halfTime(Order order) {
        return new HalfTime(order, USUAL);
    }

    private static boolean asked(Order order, String day) {
        return halfTime(order).isAsked(LocalDate.parse(day));
    }

    private static boolean overdue(Order order, String day) {
        return halfTime(order).isOverdue(LocalDate.parse(day));
    }

    private static Order booked(String from, String to) {
        Order claimed = Orderings.anOrder(1, aDemand(from, to))
                .allocate(bookingId(1), "exp-1", TODAY, NOW)
                .state();
        return claimed.fill(claimed.allocation()).state();
    }
}
