package no.likeverd.ladder.placement;

import static no.likeverd.ladder.demand.Ladderings.COURSES;
import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.demand.Ladderings.both;
import static no.likeverd.ladder.placement.Places.NOW;
import static no.likeverd.ladder.placement.Places.TODAY;
import static no.likeverd.ladder.placement.Places.after;
import static no.likeverd.ladder.placement.Places.assessed;
import static no.likeverd.ladder.placement.Places.carried;
import static no.likeverd.ladder.placement.Places.checking;
import static no.likeverd.ladder.placement.Places.codes;
import static no.likeverd.ladder.placement.Places.earned;
import static no.likeverd.ladder.placement.Places.following;
import static no.likeverd.ladder.placement.Places.none;
import static no.likeverd.ladder.placement.Places.on;
import static no.likeverd.ladder.placement.Places.placed;
import static no.likeverd.ladder.placement.Places.proposed;
import static no.likeverd.ladder.placement.Places.proposing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.ladder.need.Seat;
import no.likeverd.ladder.version.definition.Model;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final LocalDate CONFIRM_BY = TODAY.plusDays(90);

    @Test
    @Rule("LAD-93")
    void carriesTheRanksAgreedPerAreaAlongAndKeepsThemWhenConfirmed() {
        Placement carried = carried(PRACTICE);
        Placement overdue = after(new Following(carried, on(CONFIRM_BY.plusDays(1))).escalate());
        Placement confirmed = after(following(carried).confirm());

        for (Placement placement : List.of(carried, overdue, confirmed)) {
            assertThat(placement.current().agreed()).isEqualTo(both(2));
        }
    }

    @Test
    @Rule("LAD-58")
    void nothingEndsBeforeItsDay() {
        LocalDate to = TODAY.plusDays(10);
        Change<Placement> change = following(placed()).leave(to, "e-2");

        Placement leaving = after(change);
        assertThat(change.resumeAt()).isEqualTo(NOW.startOf(to));
        assertThat(change.events()).isEmpty();
        assertThat(leaving.endIsDue(to.minusDays(1))).isFalse();
        assertThat(leaving.endIsDue(to)).isTrue();
        assertThat(following(leaving).end().state()).isNull();
        assertThat(following(placed()).end().state()).isNull();
        assertThat(following(leaving).leave(to, "e-2").state()).isNull();
    }

    @Test
    @Rule("LAD-58")
    void aMoveEndsThePlacementOnItsDayAndGivesTheSeatBack() {
        LocalDate to = TODAY.minusDays(3);
        Placement leaving = after(following(placed()).leave(to, "e-2"));
        Change<Placement> change = following(leaving).end();

        Placement ended = after(change);
        assertThat(leaving.due(NOW)).isEqualTo(NOW.soon());
        assertThat(change.events())
                .containsExactly(new PlacementEndedV1(
                        ended.placementId(),
                        "e-1",
                        "p-1",
                        "u-1",
                        "ver-seats",
                        "seats",
                        PlacementEndedV1.Reason.MOVED,
                        to));
        assertThat(ended.current()).isNull();
        assertThat(ended.seats().release()).containsExactly(ended.seat(SEATS, 2, 1));
        assertThat(ended.leaving().left()).isEqualTo(placed().current());
        assertThat(ended.leaving().handsOver()).isTrue();
        assertThat(ended.history().getLast().on()).isEqualTo(to);
        assertThat(Status.of(ended)).isEqualTo(Status.ENDED);
        assertThat(following(ended).end().state()).isNull();
        assertThat(change.resumeAt()).isEqualTo(NOW.soon());
    }

    @Test
    @Rule("LAD-61")
    void aLeaversPlacementEndsAndTheHistoryStays() {
        Placement leaving = after(following(placed()).leave(TODAY, null));
        Placement ended = after(following(leaving).end());

        assertThat(ended.history().getLast().reason()).isEqualTo("LEFT");
        assertThat(ended.history()).hasSize(placed().history().size() + 1);
        assertThat(ended.leaving().handsOver()).isFalse();
        Placement followed = after(following(ended).leave(null, "e-2"));
        assertThat(followed.leaving().handsOver()).isTrue();
        assertThat(followed.leaving().to()).isEqualTo(TODAY);
    }

    @Test
    @Rule("LAD-58")
    void aMoveAloneEndsNothingUntilTheEndIsTold() {
        Placement moving = after(following(placed()).leave(null, "e-2"));

        assertThat(moving.endIsDue(TODAY.plusYears(9))).isFalse();
        assertThat(moving.leaving().handsOver()).isFalse();
        assertThat(moving.due(NOW)).isNull();
        assertThat(after(following(moving).leave(TODAY, null)).leaving().movedTo())
                .isEqualTo("e-2");
    }

    @Test
    @Rule("LAD-58")
    void whatWasToldFirstOfTheEndCounts() {
        Placement leaving = after(following(placed()).leave(TODAY, "e-2"));

        assertThat(following(leaving).leave(TODAY.plusDays(9), "e-3").state()).isNull();
    }

    @Test
    @Rule("LAD-58")
    void anEndThatIsPutOffIsWaitedFor() {
        Placement leaving = after(following(placed()).leave(TODAY, null));
        Placement staying = after(following(leaving).stay(TODAY.plusDays(20)));

        assertThat(following(staying).end().state()).isNull();
        assertThat(staying.due(NOW)).isEqualTo(NOW.startOf(TODAY.plusDays(20)));
        Placement ended = after(following(leaving).end());
        assertThat(following(ended).stay(TODAY.plusDays(20)).state()).isNull();
    }

    @Test
    @Rule("LAD-60")
    void anOpenProposalComesToNothingWhenTheEmploymentEnds() {
        Placement leaving = after(following(proposed()).leave(TODAY, "e-2"));
        Placement ended = after(following(leaving).end());

        assertThat(ended.refusal().verdict().condition()).isEqualTo(Condition.EMPLOYMENT_ENDED);
        assertThat(ended.seats().release()).containsExactly(ended.seat(SEATS, 2, 1));
        assertThat(ended.leaving().handsOver()).isFalse();
        assertThat(ended.proposal()).isNull();
    }

    @Test
    @Rule("LAD-60")
    void aProposalThatHadRunOutBeforeTheEndWasNotAnswered() {
        Moment late = on(TODAY.plusDays(60));
        Placement leaving = after(following(proposed()).leave(TODAY.plusDays(31), null));
        Placement onTheDay = after(following(proposed()).leave(TODAY.plusDays(30), null));

        assertThat(after(new Following(leaving, late).end()).refusal().verdict().condition())
                .isEqualTo(Condition.NOT_ANSWERED);
        assertThat(after(new Following(onTheDay, late).end())
                        .refusal()
                        .verdict()
                        .condition())
                .isEqualTo(Condition.EMPLOYMENT_ENDED);
    }

    @Test
    @Rule("LAD-57")
    void carriesWhatWasEarnedElsewhere() {
        Change<Placement> change = following(none()).accept("e-0", "u-0", earned(PRACTICE, 3), TODAY, 90);

        Placement carried = after(change);
        assertThat(change.events())
                .containsExactly(new PlacementCarriedV1(
                        carried.placementId(),
                        "e-1",
                        "p-1",
                        "u-1",
                        "e-0",
                        "u-0",
                        "ver-practice",
                        "practice",
                        Model.PRACTICE,
                        3,
                        true,
                        List.of(new Skill("care", 3)),
                        TODAY,
                        CONFIRM_BY));
        assertThat(Status.of(carried)).isEqualTo(Status.CARRIED);
        assertThat(carried.isCarried()).isTrue();
        assertThat(carried.current().assessmentId()).isEqualTo("a-0");
        assertThat(change.resumeAt()).isEqualTo(NOW.startOf(CONFIRM_BY.plusDays(1)));
        assertThat(following(carried)
                        .accept("e-0", "u-0", earned(PRACTICE, 3), TODAY, 90)
                        .state())
                .isNull();
    }

    @Test
    @Rule("LAD-57")
    void standsBackBehindWhatWasEarnedHere() {
        Placement here = placed();
        Change<Placement> change = following(here).accept("e-0", "u-0", earned(PRACTICE, 3), TODAY, 90);

        assertThat(change.events()).isEmpty();
        assertThat(after(change).current()).isEqualTo(here.current());
        assertThat(codes(after(change))).endsWith(Entry.Code.CARRIED, Entry.Code.ENDED);
    }

    @Test
    @Rule("LAD-57")
    void remembersTheFirstUnitHoweverOftenThePersonMoves() {
        Placement carried = carried(PRACTICE);

        assertThat(carried.current().earnedAt("u-1")).isEqualTo("u-0");
        assertThat(placed().current().earnedAt("u-1")).isEqualTo("u-1");
        assertThat(after(following(carried).confirm()).current().earnedAt("u-1"))
                .isEqualTo("u-0");
    }

    @Test
    @Rule("LAD-57")
    void passesOnWhatArrivesAfterTheEmploymentHasEnded() {
        Placement gone =
                after(following(after(following(none()).leave(TODAY, "e-2"))).end());
        assertThat(gone.leaving().handsOver()).isFalse();

        Placement late = carried(gone, PRACTICE, 2);

        assertThat(late.endIsDue(TODAY)).isTrue();
        assertThat(late.due(NOW)).isEqualTo(NOW.soon());
        Placement passed = after(following(late).end());
        assertThat(passed.current()).isNull();
        assertThat(passed.leaving().handsOver()).isTrue();
        Placement handed = after(following(passed).handedOver());
        assertThat(handed.leaving().handsOver()).isFalse();
        assertThat(handed.due(NOW)).isNull();
        assertThat(following(handed).handedOver().state()).isNull();
    }

    @Test
    @Rule("LAD-59")
    void theNewLeaderConfirms() {
        Change<Placement> change = following(carried(PRACTICE)).confirm();

        Placement confirmed = after(change);
        assertThat(change.events()).containsExactly(PlacementConfirmedV1.of(confirmed, PlacementConfirmedV1.By.LEADER));
        assertThat(Status.of(confirmed)).isEqualTo(Status.IN_EFFECT);
        assertThat(change.resumeAt()).isNull();
        assertThat(confirmed.history().getLast().reason()).isEqualTo("LEADER");
        assertThat(refusal(() -> following(confirmed).confirm())).isEqualTo("NOT_CARRIED");
        assertThat(refusal(() -> following(none()).confirm())).isEqualTo("NOT_CARRIED");
        Placement leaving = after(following(carried(PRACTICE)).leave(TODAY, null));
        assertThat(refusal(() -> following(leaving).confirm())).isEqualTo("EMPLOYMENT_ENDED");
    }

    @Test
    @Rule("LAD-59")
    void confirmingTakesASeatWhereTheLevelDemandsOne() {
        Placement asking = after(following(carried(SEATS)).askForSeat());
        Seat seat = asking.seat(SEATS, 2, 1);

        assertThat(asking.seats().asked()).isEqualTo(seat);
        assertThat(asking.due(NOW)).isEqualTo(NOW.soon());
        Placement confirmed = after(following(asking).seatAnswered(seat, true));
        assertThat(confirmed.current().seat()).isEqualTo(seat);
        assertThat(confirmed.seats().take()).containsExactly(seat);
        assertThat(confirmed.seats().asked()).isNull();
        assertThat(following(confirmed).seatAnswered(seat, true).state()).isNull();
        Placement refused = after(following(asking).seatAnswered(seat, false));
        assertThat(refused.isCarried()).isTrue();
        assertThat(refused.seats().release()).containsExactly(seat);
        assertThat(refused.seats().asked()).isNull();
    }

    @Test
    @Rule("LAD-59")
    void aSeatThatComesForAPlacementWhichIsGoneIsGivenBack() {
        Placement asking = after(following(carried(SEATS)).askForSeat());
        Seat seat = asking.seat(SEATS, 2, 1);
        Placement again = after(following(asking).askForSeat());
        Placement leaving = after(following(asking).leave(TODAY, "e-2"));

        assertThat(again.seats().release()).containsExactly(seat);
        assertThat(following(again).seatAnswered(seat, true).state()).isNull();
        Placement ended = after(following(leaving).end());
        assertThat(ended.seats().release()).containsExactly(seat);
        assertThat(ended.seats().asked()).isNull();
    }

    @Test
    @Rule("LAD-63")
    void staysValidPastTheDeadlineAndEscalatesOnce() {
        Placement carried = carried(PRACTICE);
        Moment late = on(CONFIRM_BY.plusDays(1));

        assertThat(carried.confirmationIsDue(CONFIRM_BY)).isFalse();
        assertThat(new Following(carried, on(CONFIRM_BY)).escalate().state()).isNull();
        Change<Placement> change = new Following(carried, late).escalate();
        Placement overdue = after(change);
        assertThat(change.events())
                .containsExactly(new ConfirmationOverdueV1(overdue.placementId(), "e-1", "p-1", "u-1", CONFIRM_BY));
        assertThat(overdue.current().level()).isEqualTo(carried.current().level());
        assertThat(Status.of(overdue)).isEqualTo(Status.CARRIED_OVERDUE);
        assertThat(change.resumeAt()).isNull();
        assertThat(new Following(overdue, late).escalate().state()).isNull();
        assertThat(after(new Following(overdue, late).confirm()).isCarried()).isFalse();
        assertThat(codes(overdue)).endsWith(Entry.Code.CONFIRMATION_OVERDUE);
    }

    @Test
    @Rule("LAD-58")
    void theNearestDayIsTheOneWaitedFor() {
        Placement carried = carried(PRACTICE);
        Placement proposed = proposed(checking(carried, assessed("a-2", COURSES, 1)));
        Placement leaving = after(following(proposed).leave(TODAY.plusDays(7), null));

        assertThat(proposed.due(NOW)).isEqualTo(NOW.startOf(TODAY.plusDays(31)));
        assertThat(leaving.due(NOW)).isEqualTo(NOW.startOf(TODAY.plusDays(7)));
        assertThat(proposing(leaving).answer(Party.LEADER, true, false).resumeAt())
                .isEqualTo(NOW.startOf(TODAY.plusDays(7)));
    }

    private static String refusal(ThrowingCallable asked) {
        Problem[] refusal = new Problem[1];
        assertThatExceptionOfType(Problem.class).isThrownBy(asked).satisfies(problem -> refusal[0] = problem);
        return refusal[0].code();
    }
}
