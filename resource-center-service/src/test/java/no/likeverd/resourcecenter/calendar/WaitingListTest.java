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
    @Rule("RC-318")
    void whoeverWasAskedAboutAPlaceThatIsGoneIsToldAndWaits() {
        ExpertCalendar free = freed(line(full, 2, 3));
        assertThat(free.waiting().waits()).extracting(Wait::lostOn).containsOnlyNulls();

        BookingRequest other = aRequest(9, aDemand("2026-12-10", "2026-12-11"));
        ExpertCalendar gone = asking(booked(free, other), NOW);

        assertThat(gone.waiting().of(orderId(2)).orElseThrow().lostOn()).isEqualTo(TODAY);
        assertThat(gone.waiting().of(orderId(3)).orElseThrow().lostOn())
                .as("never asked")
                .isNull();
        ExpertCalendar later = gone.asking(TODAY.plusDays(1), NOW.plusSeconds(1), TIME);
        assertThat(later.waiting().of(orderId(2)).orElseThrow().lostOn()).isEqualTo(TODAY);
        ExpertCalendar again = asking(later.release(other, cancelled()).state(), NOW);
        assertThat(asked(again)).containsExactly(orderId(2));
        assertThat(again.waiting().of(orderId(2)).orElseThrow().lostOn()).isNull();
    }

    @Test
    @Rule("RC-319")
    void whoeverDidNotAnswerReadsItUntilTheDaysAreOver() {
        ExpertCalendar late = asking(freed(line(full, 2, 3)), NOW.plus(TIME));

        assertThat(late.waiting().endOf(orderId(2))).contains(new WaitEnd(orderId(2), null, TODAY, day("2026-12-21")));
        assertThat(late.waiting().endOf(orderId(3))).isEmpty();
        assertThat(late.asking(day("2026-12-20"), NOW.plus(TIME), TIME)
                        .waiting()
                        .ended())
                .hasSize(1);
        assertThat(late.asking(day("2026-12-21"), NOW.plus(TIME), TIME).waiting())
                .isEqualTo(WaitingList.NONE);
        assertThat(late.forget(orderId(2)).state().waiting().ended())
                .as("of one that has somebody")
                .isEmpty();
        assertThat(queued(late, 2, taken.demand()).waiting().ended())
                .as("of one that comes again")
                .isEmpty();
    }

    @Test
    @Rule("RC-319")
    void whoeverWaitsInVainLeavesTheLineWithTheReason() {
        ExpertCalendar line = queued(line(full, 2), 3, aDemand(period("2026-12-07", "2026-12-14"), 100));

        ExpertCalendar leaver = asking(endsOn(line, "2026-12-14"), NOW);

        assertThat(leaver.waiting().waits()).extracting(Wait::orderId).containsExactly(orderId(3));
        assertThat(leaver.waiting().ended())
                .singleElement()
                .returns(orderId(2), WaitEnd::orderId)
                .returns(TODAY, WaitEnd::on)
                .extracting(WaitEnd::why)
                .extracting(Reason::code)
                .isEqualTo(ReasonCode.EMPLOYMENT_ENDS);
        ExpertCalendar unskilled = asking(line.changeSkills(List.of()).state(), NOW);
        assertThat(unskilled.waiting().waits()).isEmpty();
        assertThat(unskilled.waiting().ended())
                .extracting(end -> end.why().code())
                .containsExactly(ReasonCode.SKILL_MISSING, ReasonCode.SKILL_MISSING);
    }

    @Test
    @Rule("RC-319")
    void whatMayComeYetIsWaitedFor() {
        ExpertCalendar attached = ExpertCalendar.of(
                "e-1021",
                "p-1021",
                "u-home-care",
                Membership.ATTACHED,
                100,
                anExpert("1020").skills());

        ExpertCalendar line = queued(attached, 2, taken.demand());

        assertThat(line.reasonsAgainst(taken.demand()))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.CONSENT_MISSING);
        assertThat(line.waiting().waits()).hasSize(1);
        assertThat(line.waiting().ended()).isEmpty();
    }

    @Test
    @Rule("RC-317")
    void aBookingIsInTheWayOfWhoeverIsAskedOrWaitsForTheSameDays() {
        ExpertCalendar line = queued(
                queued(
                        queued(line(full, 2), 3, aDemand(period("2026-12-14", "2026-12-21"), 60)),
                        4,
                        aDemand(period("2026-12-14", "2026-12-28"), 40)),
                5,
                aDemand(period("2027-01-11", "2027-01-18"), 100));
        assertThat(asked(line)).containsExactly(orderId(5));

        assertThat(inTheWay(line, aDemand(period("2026-12-14", "2026-12-21"), 60)))
                .as("a share of forty can be had beside it")
                .containsExactly(orderId(2), orderId(3));
        assertThat(inTheWay(line, aDemand(period("2027-01-04", "2027-01-12"), 10)))
                .containsExactly(orderId(5));
        assertThat(inTheWay(line, aDemand(period("2026-11-30", "2026-12-07"), 100)))
                .isEmpty();
        assertThat(line.inTheWayOf(orderId(5), aDemand(period("2027-01-11", "2027-01-18"), 100), TODAY))
                .as("an order is not in its own way")
                .isEmpty();
    }

    @Test
    @Rule("RC-317")
    void whatAnOrderHasAlreadyIsNotInTheWayOnceItIsMoved() {
        ExpertCalendar line = freed(queued(full, 2, taken.demand()));
        ExpertCalendar moved = booked(line, aRequest(7, aDemand(period("2026-12-21", "2027-01-04"), 100)));
        assertThat(asked(asking(moved, NOW))).containsExactly(orderId(2));

        assertThat(moved.inTheWayOf(orderId(7), aDemand(period("2026-12-28", "2027-01-11"), 100), TODAY))
                .isEmpty();
        assertThat(moved.inTheWayOf(orderId(7), aDemand(period("2026-12-14", "2026-12-28"), 100), TODAY))
                .extracting(Wait::orderId)
                .containsExactly(orderId(2));
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
        return asking(calendar.release(taken, cancelled()).state(), NOW);
    }

    private static Cancellation cancelled() {
        return new Cancellation(TODAY, Party.CENTRE, null);
    }

    private static ExpertCalendar endsOn(ExpertCalendar calendar, String day) {
        return calendar.follow(new Circumstances(day(day), null, List.of()), TODAY)
                .state();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static List<String> inTheWay(ExpertCalendar calendar, Demand given) {
        return calendar.inTheWayOf(orderId(99), given, TODAY).stream()
                .map(Wait::orderId)
                .toList();
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
