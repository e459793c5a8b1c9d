package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class WaitingListTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration TIME = Duration.ofDays(3);

    private final BookingRequest taken = aRequest(1, aDemand(period("2026-12-07", "2026-12-21"), 100));
    private final ExpertCalendar full = booked(anExpert("1020"), taken);

    @Test
    @Rule("RC-65")
    void nobodyIsAskedWhileThePlaceIsTaken() {
        assertThat(asked(line(full, 2, 3))).isEmpty();
    }

    @Test
    @Rule("RC-65")
    void firstInLineIsAskedWhenThePlaceIsFree() {
        ExpertCalendar free = freed(line(full, 2, 3));

        assertThat(asked(free)).containsExactly(orderId(2));
        assertThat(free.waiting().of(orderId(2)).orElseThrow().offer()).isEqualTo(new Offer(NOW.plus(TIME), false));
        assertThat(asked(asking(free, NOW.plusSeconds(60)))).containsExactly(orderId(2));
        assertThat(asking(free, NOW.plusSeconds(60)).waiting())
                .as("the question is the same as before")
                .isEqualTo(free.waiting());
    }

    @Test
    @Rule("RC-65")
    void othersAreAskedForWhatIsLeftBesideThoseBefore() {
        ExpertCalendar line = queued(
                queued(
                        queued(full, 2, aDemand(period("2026-12-07", "2026-12-14"), 60)),
                        3,
                        aDemand(period("2026-12-07", "2026-12-14"), 60)),
                4,
                aDemand(period("2026-12-07", "2026-12-21"), 40));

        assertThat(asked(freed(line))).containsExactly(orderId(2), orderId(4));
    }

    @Test
    @Rule("RC-65")
    void partOfAStayThatEndsEarlyIsAskedFor() {
        ExpertCalendar line = queued(full, 2, aDemand(period("2026-12-14", "2026-12-21"), 100));
        MoveRequest early = new MoveRequest(taken.bookingId(), 2, aDemand(period("2026-12-07", "2026-12-14"), 100));

        assertThat(asked(asking(line.move(early).state(), NOW))).containsExactly(orderId(2));
    }

    @Test
    @Rule("RC-66")
    void questionGoesAwayWithThePlace() {
        ExpertCalendar free = freed(line(full, 2, 3));
        ExpertCalendar gone = asking(booked(free, aRequest(9, aDemand("2026-12-10", "2026-12-11"))), NOW);

        assertThat(asked(gone)).isEmpty();
        assertThat(gone.waiting().waits()).hasSize(2);
    }

    @Test
    @Rule("RC-67")
    void whoeverIsBookedLeavesTheLine() {
        ExpertCalendar free = freed(line(full, 2, 3));
        ExpertCalendar given = asking(booked(free, aRequest(2, aDemand(period("2026-12-07", "2026-12-21"), 100))), NOW);

        assertThat(given.waiting().waits()).extracting(Wait::orderId).containsExactly(orderId(3));
        assertThat(asked(given)).isEmpty();
    }

    @Test
    @Rule("RC-67")
    void nextIsAskedWhenTheTimeIsOver() {
        ExpertCalendar free = freed(line(full, 2, 3));

        assertThat(asked(asking(free, NOW.plus(TIME).minusMillis(1)))).containsExactly(orderId(2));
        ExpertCalendar later = asking(free, NOW.plus(TIME));
        assertThat(asked(later)).containsExactly(orderId(3));
        assertThat(later.waiting().of(orderId(2))).isEmpty();
        assertThat(free.check(List.of(), Set.of(), NOW.plus(TIME)).state()).isNotNull();
        assertThat(free.check(List.of(), Set.of(), NOW).state()).isNull();
    }

    @Test
    @Rule("RC-67")
    void whoeverNeedsNobodyMakesRoomForTheNext() {
        ExpertCalendar free = freed(line(full, 2, 3));

        ExpertCalendar checked = asking(
                free.check(free.waiting().unchecked(), Set.of(orderId(2)), NOW).state(), NOW);
        assertThat(asked(checked)).containsExactly(orderId(3));
        assertThat(checked.waiting().unchecked()).containsExactly(orderId(3));
        assertThat(checked.waiting().dueAt(NOW.plusSeconds(5))).contains(NOW.plusSeconds(5));
        ExpertCalendar again =
                checked.check(checked.waiting().unchecked(), Set.of(), NOW).state();
        assertThat(again.waiting().unchecked()).isEmpty();
        assertThat(again.waiting().dueAt(NOW.plusSeconds(5))).contains(NOW.plus(TIME));
    }

    @Test
    @Rule("RC-67")
    void daysThatAreOverAreNotWaitedFor() {
        ExpertCalendar line = line(full, 2, 3);

        LocalDate midway = LocalDate.parse("2026-12-14");
        assertThat(line.asking(midway, NOW, TIME).waiting().waits())
                .extracting(wait -> wait.demand().period().from())
                .containsOnly(midway);
        assertThat(line.asking(LocalDate.parse("2026-12-21"), NOW, TIME)
                        .waiting()
                        .waits())
                .isEmpty();
    }

    @Test
    @Rule("RC-65")
    void anOrderStandsInALineOnce() {
        ExpertCalendar line = line(full, 2, 3);

        assertThat(line.queue(wait(2, taken.demand())).state()).isNull();
        assertThat(line.unqueue(orderId(2)).state().waiting().waits())
                .extracting(Wait::orderId)
                .containsExactly(orderId(3));
        assertThat(line.unqueue(orderId(9)).state()).isNull();
    }

    @Test
    @Rule("RC-65")
    void aLineIsNotEndless() {
        ExpertCalendar longest = full;
        for (int number = 2; number < 52; number++) {
            longest = line(longest, number);
        }
        ExpertCalendar end = longest;

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> line(end, 99))
                .returns("WAITING_LIST_FULL", Problem::code);
    }

    private ExpertCalendar line(ExpertCalendar calendar, int... numbers) {
        ExpertCalendar line = calendar;
        for (int number : numbers) {
            line = queued(line, number, taken.demand());
        }
        return line;
    }

    private static ExpertCalendar queued(ExpertCalendar calendar, int number, Demand demand) {
        return asking(calendar.queue(wait(number, demand)).state(), NOW);
    }

    private static Wait wait(int number, Demand demand) {
        return new Wait(orderId(number), "u-home-care", demand, TODAY, null);
    }

    private ExpertCalendar freed(ExpertCalendar calendar) {
        return asking(
                calendar.release(taken, new Cancellation(TODAY, Party.CENTRE, null))
                        .state(),
                NOW);
    }

    private static ExpertCalendar asking(ExpertCalendar calendar, Instant now) {
        return calendar.asking(TODAY, now, TIME);
    }

    private static List<String> asked(ExpertCalendar calendar) {
        return calendar.waiting().waits().stream()
                .filter(Wait::isAsked)
                .map(Wait::orderId)
                .toList();
    }
}
