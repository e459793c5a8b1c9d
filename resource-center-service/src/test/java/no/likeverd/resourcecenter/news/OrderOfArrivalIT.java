package no.likeverd.resourcecenter.news;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.likeverd.messaging.inbox.MissingReference;
import no.likeverd.resourcecenter.Backroom;
import no.likeverd.resourcecenter.calendar.Booking;
import no.likeverd.resourcecenter.calendar.Consent;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Membership;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.membership.KeepMembership;
import no.likeverd.resourcecenter.order.OrderStatus;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody is placed, joins and is booked, moves, is carried along, and leaves; each source tells its own news in order, but
 * whatever the order between the sources, it ends the same.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderOfArrivalIT {

    private static final int ORDERS = 150;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 11);

    private final Backroom room = new Backroom();
    private final HearDirectory directory = room.bean(HearDirectory.class);
    private final HearLadder ladder = room.bean(HearLadder.class);
    private String staying = "";
    private String reaching = "";
    private String expertId = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void nextRound() {
        room.nextRound();
        first = room.id("e-first");
        second = room.id("e-second");
        room.employment(first, "u-home", LONG_AGO, null);
        room.employment(second, "u-school", TODAY, first);
        expertId = ExpertCalendar.of(first, "p-1", "u-home", Membership.ATTACHED, 100, List.of())
                .expertId();
    }

    @AfterAll
    void close() {
        room.close();
    }

    @ParameterizedTest
    @Rule({"RC-29", "RC-30", "RC-38", "RC-39", "RC-42"})
    @MethodSource("orders")
    void endsTheSame(List<Integer> turns) {
        List<Deque<Runnable>> sources = sources();

        turns.forEach(source -> sources.get(source).remove().run());

        ExpertCalendar expert = room.expert(expertId);
        assertThat(expert.employmentId()).isEqualTo(second);
        assertThat(expert.homeUnitId()).isEqualTo("u-school");
        assertThat(expert.sharePercent()).isEqualTo(80);
        assertThat(expert.active()).as("awaits the new leader's consent").isFalse();
        assertThat(expert.skills()).containsExactly(new Skill(SKILL, 3), Skill.placed("guidance", 2));
        assertThat(expert.leaving().departure().orElseThrow().on()).isEqualTo(END);
        assertThat(expert.member()).isTrue();
        assertThat(expert.stays().bookings().stream().filter(Booking::stands))
                .extracting(Booking::orderId)
                .containsExactly(staying);
        assertThat(room.order(staying).status()).isEqualTo(OrderStatus.FILLED);
        assertThat(room.order(reaching).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(room.order(reaching).remaining(TODAY).period()).isEqualTo(period("2027-01-11", "2027-02-01"));
        assertThat(room.told("expert_calendar", expertId))
                .containsExactlyInAnyOrder(
                        "expert-joined-pool", "expert-booked", "expert-booked", "expert-moved", "booking-cancelled");
    }

    @ParameterizedTest
    @Rule({"RC-29", "RC-42"})
    @ValueSource(booleans = {true, false})
    void placementThatTakesAnothersPlaceVouchesWhicheverIsToldFirst(boolean endFirst) {
        room.joined(ExpertCalendar.of(first, "p-1", "u-home", Membership.ATTACHED, 100, List.of()));
        ladder.placed(placed(first));
        EmployeePlaced higher = placed(first, 3, TODAY);
        PlacementEnded lower = new PlacementEnded("plc-" + first, first, PlacementEnded.Reason.REPLACED, TODAY);

        List<Runnable> news = List.of(() -> ladder.ended(lower), () -> ladder.placed(higher));
        (endFirst ? news : news.reversed()).forEach(Runnable::run);

        assertThat(room.expert(expertId).skills()).containsExactly(Skill.placed("guidance", 3));
        ladder.ended(new PlacementEnded("plc-" + first, first, PlacementEnded.Reason.LEFT, TODAY));
        assertThat(room.expert(expertId).skills()).isEmpty();
    }

    @Test
    @Rule("RC-42")
    void moveTellsWhereFromOnlyWhenTheDirectorysStateIsHere() {
        EmploymentStarted early = new EmploymentStarted("e-unheard-of", "u-home", 100, TODAY, "move-e-unheard-of");

        assertThatExceptionOfType(MissingReference.class).isThrownBy(() -> directory.started(early));
    }

    /** The directory on either employment, the ladder on either, and the centre that takes the expert in. */
    private List<Deque<Runnable>> sources() {
        String moveId = "move-" + second;
        return List.of(
                inOrder(
                        () -> directory.started(started(first, "u-home", LONG_AGO, null)),
                        () -> directory.ended(new EmploymentEnded(first, TODAY, moveId))),
                inOrder(
                        () -> directory.started(started(second, "u-school", TODAY, moveId)),
                        () -> directory.ended(new EmploymentEnded(second, END, null))),
                inOrder(
                        () -> ladder.placed(placed(first)),
                        () -> ladder.ended(
                                new PlacementEnded("plc-" + first, first, PlacementEnded.Reason.MOVED, TODAY))),
                inOrder(() -> ladder.carried(
                        new PlacementCarried("plc-" + second, second, List.of(new PlacedSkill("guidance", 2)), TODAY))),
                inOrder(this::joinAndBook));
    }

    private void joinAndBook() {
        ExpertCalendar expert = ExpertCalendar.of(
                        first, "p-1", "u-home", Membership.ATTACHED, 100, List.of(new Skill(SKILL, 3)))
                .consent(new Consent("p-leader", TODAY))
                .state();
        room.joined(expert);
        staying = room.booked(expertId, aDemand(period("2026-12-07", "2026-12-21"), 40));
        reaching = room.booked(expertId, aDemand(period("2027-01-04", "2027-02-01"), 40));
        room.bean(KeepMembership.class).carryOn(expertId);
    }

    private static EmploymentStarted started(String id, String unitId, LocalDate from, String moveId) {
        return new EmploymentStarted(id, unitId, 80, from, moveId);
    }

    private static EmployeePlaced placed(String employmentId) {
        return placed(employmentId, 2, LONG_AGO);
    }

    private static EmployeePlaced placed(String employmentId, int level, LocalDate from) {
        return new EmployeePlaced(
                "plc-" + employmentId,
                employmentId,
                "p-1",
                "u-home",
                "ver-1",
                "practice",
                "PRACTICE",
                2,
                false,
                List.of(new PlacedSkill("guidance", level)),
                from);
    }

    private static Deque<Runnable> inOrder(Runnable... news) {
        return new ArrayDeque<>(List.of(news));
    }

    /** Whose turn it is, step by step. */
    static List<List<Integer>> orders() {
        Random random = new Random(20261123);
        return IntStream.range(0, ORDERS)
                .mapToObj(n -> {
                    List<Integer> turns = new ArrayList<>(List.of(0, 0, 1, 1, 2, 2, 3, 4));
                    Collections.shuffle(turns, random);
                    return turns;
                })
                .distinct()
                .toList();
    }
}
