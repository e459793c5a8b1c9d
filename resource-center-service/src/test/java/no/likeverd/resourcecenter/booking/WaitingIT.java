package no.likeverd.resourcecenter.booking;

import static no.likeverd.resourcecenter.Refused.refuses;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.likeverd.resourcecenter.StoppableClock;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Demand;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders wait for an expert and are asked one after the other. */
class WaitingIT {

    private static final Period DAYS = period("2026-12-07", "2026-12-21");

    private final StoppableClock clock = new StoppableClock(TODAY);

    @AutoClose
    private final Desk desk = new Desk(clock);

    private final Demand demand = aDemand(DAYS, 100);
    private final String expertId = desk.anExpert();
    private final String booked = desk.anOrder(demand);
    private final String first = desk.anOrder(demand);
    private final String second = desk.anOrder(demand);

    @BeforeEach
    void fill() {
        desk.book(booked, expertId, "book");
        desk.waits(first, expertId);
        desk.waits(second, expertId);
    }

    @Test
    @Rule({"RC-65", "RC-66"})
    void cancellationAsksTheFirstWhoseYesBooks() {
        assertThat(desk.asked(expertId)).isEmpty();
        refuses("NOT_ASKED", () -> desk.accept(first, expertId));
        cancel();

        assertThat(desk.asked(expertId)).containsExactly(first);
        assertThat(desk.standing(expertId)).as("nothing without a yes").isEmpty();
        refuses("NOT_ASKED", () -> desk.accept(second, expertId));
        Booking booking = desk.accept(first, expertId);
        assertThat(desk.standing(expertId)).containsExactly(booking);
        assertThat(desk.accept(first, expertId)).as("a repeat").isEqualTo(booking);
        assertThat(desk.order(first).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(desk.order(first).waitsFor()).isEmpty();
        assertThat(desk.asked(expertId)).isEmpty();
    }

    @Test
    @Rule("RC-65")
    void moveAndEarlyEndAskToo() {
        desk.move(booked, expertId, period("2027-01-11", "2027-01-18"), 100, "move");
        assertThat(desk.asked(expertId)).containsExactly(first);

        desk.move(booked, expertId, DAYS, 100, "undo");
        assertThat(desk.asked(expertId)).isEmpty();

        String half = desk.anOrder(aDemand(period("2026-12-14", "2026-12-21"), 100));
        desk.waits(half, expertId);
        desk.move(booked, expertId, period("2026-12-07", "2026-12-14"), 100, "early");
        assertThat(desk.asked(expertId)).containsExactly(half);
    }

    @Test
    @Rule("RC-67")
    void whoeverSaysNoOrNothingMakesRoomForTheNext() {
        String third = desk.anOrder(demand);
        desk.waits(third, expertId);
        cancel();

        desk.joinLine.leave(desk.department, first, expertId, Desk.key(first, "no"));
        assertThat(desk.asked(expertId)).containsExactly(second);
        clock.pass(Duration.ofSeconds(6));
        desk.sweep();
        clock.pass(Duration.ofDays(3));
        refuses("NOT_ASKED", () -> desk.accept(second, expertId));
        desk.sweep();

        assertThat(desk.asked(expertId)).containsExactly(third);
        assertThat(desk.accept(third, expertId).stands()).isTrue();
        assertThat(desk.order(second).status()).isEqualTo(OrderStatus.OPEN);
        refuses(
                "NOT_IN_LINE",
                () -> desk.joinLine.leave(desk.department, first, expertId, Desk.key(first, "no again")));
    }

    @Test
    @Rule("RC-67")
    void whoeverHasSomebodyOrNeedsNobodyLeavesEveryLine() {
        desk.book(first, desk.anExpert(), "elsewhere");
        desk.endBooking.withdraw(desk.department, second, Desk.key(second, "withdraw"));

        assertThat(desk.expert(expertId).waiting().waits()).isEmpty();
        assertThat(desk.order(first).waitsFor()).isEmpty();
    }

    @Test
    @Rule("RC-67")
    void whoeverCameIntoLineTooLateIsFoundAndTheNextAsked() {
        String late = desk.anOrder(demand);
        String elsewhere = desk.anExpert();
        desk.book(late, elsewhere, "elsewhere");
        desk.joinLine.leave(desk.department, first, expertId, Desk.key(first, "no"));
        desk.joinLine.leave(desk.department, second, expertId, Desk.key(second, "no"));
        desk.calendars.change(
                expertId,
                null,
                calendar -> calendar.queue(
                        new no.likeverd.resourcecenter.calendar.Wait(late, "u-home-care", demand, TODAY, null)));
        String next = desk.anOrder(demand);
        desk.waits(next, expertId);
        cancel();
        assertThat(desk.asked(expertId)).containsExactly(late);

        clock.pass(Duration.ofSeconds(6));
        desk.sweep();

        assertThat(desk.asked(expertId)).containsExactly(next);
    }

    @Test
    @Rule("RC-65")
    void onlyOpenOrdersThatTimeCanHelpCanWait() {
        refuses("ORDER_FILLED", () -> desk.waits(booked, expertId));
        String demanding = desk.anOrder(new Demand(demand.kind(), "palliative-care", 3, DAYS, 100));
        refuses("SKILL_MISSING", () -> desk.waits(demanding, expertId));
        desk.waits(first, expertId);
        assertThat(desk.expert(expertId).waiting().waits()).hasSize(2);
    }

    private void cancel() {
        desk.endBooking.cancel(desk.centre, booked, null, Desk.key(booked, "cancel"));
    }
}
