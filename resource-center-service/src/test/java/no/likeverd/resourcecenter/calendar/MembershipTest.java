package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.SKILL;
import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anAttachedExpert;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.orderId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How a membership follows the placements, the employment and the wish to leave. */
class MembershipTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Circumstances NOTHING = new Circumstances(null, null, List.of());

    private final ExpertCalendar expert = anExpert("1020");
    private final ExpertCalendar attached = agreed(anAttachedExpert());

    @Test
    @Rule("RC-29")
    void levelIsTheHighestThatAnybodyVouchesFor() {
        ExpertCalendar placed = followed(anExpert("1021", 100, 2), placed(3, "ergonomics"));

        assertThat(placed.levelOf(SKILL)).isEqualTo(3);
        assertThat(placed.levelOf("ergonomics")).isEqualTo(3);
        assertThat(placed.levelOf("welding")).isZero();
        assertThat(followed(expert, placed(1)).levelOf(SKILL)).isEqualTo(3);
        assertThat(SkillHeld.of(placed.skills()))
                .containsExactly(new SkillHeld(SKILL, 3), new SkillHeld("ergonomics", 3), new SkillHeld("guidance", 2));
    }

    @Test
    @Rule("RC-29")
    void skillByPlacementGoesWithThePlacementAndTheCentresOwnWordStays() {
        ExpertCalendar placed = followed(anExpert("1021", 100, 2), placed(3));

        assertThat(followed(placed, NOTHING)).isEqualTo(anExpert("1021", 100, 2));
        assertThat(placed.changeSkills(List.of(new Skill("guidance", 1)))
                        .state()
                        .skills())
                .containsExactly(new Skill("guidance", 1), Skill.placed(SKILL, 3));
        assertThat(placed.follow(placed(3), TODAY).state()).as("told again").isNull();
    }

    @Test
    @Rule("RC-29")
    void changedSkillsLeaveBookingsAlone() {
        ExpertCalendar busy =
                booked(followed(anExpert("1021", 100, 1), placed(3)), aRequest(1, aDemand("2026-12-07", "2026-12-21")));

        assertThat(followed(busy, NOTHING).booking(bookingId(1)).orElseThrow().stands())
                .isTrue();
    }

    @Test
    @Rule("RC-35")
    void membershipEndsOnTheChosenDay() {
        ExpertCalendar leaving = departing(expert, NEW_YEAR, LeaveReason.WITHDREW);

        assertThat(leaving.leaveWhenDue(NEW_YEAR.minusDays(1)).state()).isNull();
        assertThat(leaving.active()).isTrue();
        Change<ExpertCalendar> left = leaving.leaveWhenDue(NEW_YEAR);

        assertThat(left.events())
                .containsExactly(new ExpertLeftPoolV1(
                        expert.expertId(), "p-1020", "e-1020", "u-centre", NEW_YEAR, LeaveReason.WITHDREW));
        assertThat(left.state().active()).isFalse();
        assertThat(left.state().leaveWhenDue(NEW_YEAR).state()).as("once").isNull();
        assertThat(codes(left.state(), aDemand("2026-12-07", "2026-12-21"))).containsExactly(ReasonCode.LEFT);
    }

    @Test
    @Rule("RC-35")
    void nobodyIsBookedBeyondTheEnd() {
        ExpertCalendar leaving = departing(expert, NEW_YEAR, LeaveReason.CENTRE);

        assertThat(codes(leaving, aDemand("2026-12-07", "2027-01-01"))).isEmpty();
        assertThat(codes(leaving, aDemand("2026-12-07", "2027-01-02"))).containsExactly(ReasonCode.LEFT);
        assertThat(leaving.reasonsFor(aDemand("2026-12-07", "2027-01-02")))
                .extracting(Reason::code)
                .doesNotContain(ReasonCode.FREE);
        assertThat(codes(followed(expert, ending(NEW_YEAR)), aDemand("2026-12-07", "2027-01-02")))
                .containsExactly(ReasonCode.EMPLOYMENT_ENDS);
    }

    @Test
    @Rule({"RC-22", "RC-35"})
    void nextFreeDatesEndWithTheMembership() {
        ExpertCalendar busy = booked(expert, aRequest(1, aDemand(period("2026-12-07", "2026-12-21"), 100)));
        ExpertCalendar leaving = departing(busy, NEW_YEAR, LeaveReason.CENTRE);

        assertThat(leaving.nextFree(aDemand("2026-12-07", "2026-12-18"))).contains(period("2026-12-21", "2027-01-01"));
        assertThat(leaving.nextFree(aDemand("2026-12-07", "2026-12-19"))).isEmpty();
    }

    @Test
    @Rule("RC-36")
    void nobodyLeavesWhileBookedBeyond() {
        ExpertCalendar busy = booked(expert, aRequest(1, aDemand("2026-12-07", "2027-01-02")));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> departing(busy, NEW_YEAR, LeaveReason.CENTRE))
                .returns("BOOKED", Problem::code);
        assertThat(departing(busy, NEW_YEAR.plusDays(1), LeaveReason.CENTRE).member())
                .isTrue();
    }

    @Test
    @Rule("RC-36")
    void laterWordCountsUntilTheEndHasCome() {
        ExpertCalendar twice =
                departing(departing(expert, NEW_YEAR, LeaveReason.CENTRE), NEW_YEAR.plusDays(9), LeaveReason.WITHDREW);

        assertThat(twice.leaving().departure()).contains(new Departure(NEW_YEAR.plusDays(9), LeaveReason.WITHDREW));
        ExpertCalendar ending = followed(twice, ending(NEW_YEAR));
        assertThat(ending.leaving().departure()).contains(new Departure(NEW_YEAR, LeaveReason.EMPLOYMENT_ENDED));
        refuses("LEAVES_ALREADY", () -> departing(ending, NEW_YEAR, LeaveReason.CENTRE));
        assertThat(departing(ending, NEW_YEAR.minusDays(1), LeaveReason.CENTRE)
                        .leaving()
                        .departure())
                .contains(new Departure(NEW_YEAR.minusDays(1), LeaveReason.CENTRE));
        ExpertCalendar left = ending.leaveWhenDue(NEW_YEAR).state();
        refuses("LEFT_ALREADY", () -> departing(left, NEW_YEAR, LeaveReason.CENTRE));
        refuses("LEFT_ALREADY", () -> left.consent(new Consent("p-1003", TODAY)));
    }

    @Test
    @Rule("RC-37")
    void whoHasLeftMayJoinAgainWithTheHistory() {
        BookingRequest early = aRequest(1, aDemand("2026-11-30", "2026-12-05"));
        ExpertCalendar left = departing(booked(attached, early, 40), NEW_YEAR, LeaveReason.WITHDREW)
                .leaveWhenDue(NEW_YEAR)
                .state();
        ExpertCalendar anew = ExpertCalendar.of(
                "e-att-2", "p-att", "u-home-care", Membership.ATTACHED, 30, List.of(new Skill(SKILL, 2)));

        ExpertCalendar again = left.rejoin(anew).state();

        assertThat(again.expertId()).isEqualTo(attached.expertId());
        assertThat(again.employmentId()).isEqualTo("e-att-2");
        assertThat(again.homeUnitId()).isEqualTo("u-home-care");
        assertThat(again.sharePercent()).isEqualTo(30);
        assertThat(again.booking(bookingId(1))).isPresent();
        assertThat(again.member()).isTrue();
        assertThat(again.active()).as("needs a new consent").isFalse();
        assertThat(again.leaving()).isEqualTo(Leaving.NOT);
        assertThat(left.rejoin(anExpert("1020")).events()).singleElement().isInstanceOf(ExpertJoinedPoolV1.class);
        refuses("ALREADY_IN_POOL", () -> again.rejoin(anew));
    }

    @Test
    @Rule("RC-38")
    void endOfTheEmploymentCutsWhatReachesBeyondAndNothingElse() {
        ExpertCalendar busy = booked(
                booked(expert, aRequest(1, aDemand("2026-12-07", "2027-01-01"))),
                aRequest(2, aDemand(period("2026-12-21", "2027-02-01"), 40)));
        ExpertCalendar ending = followed(busy, ending(NEW_YEAR));

        assertThat(ending.cuts(TODAY)).containsExactly(new Cut(orderId(2), bookingId(2), NEW_YEAR));
        assertThat(ending.cuts(LocalDate.of(2027, 2, 1))).as("over by then").isEmpty();
        assertThat(ending.leaveWhenDue(NEW_YEAR).state()).as("still booked").isNull();
        assertThat(busy.cuts(TODAY)).isEmpty();
        assertThat(departing(busy, LocalDate.of(2027, 3, 1), LeaveReason.CENTRE).cuts(TODAY))
                .isEmpty();

        ExpertCalendar cut = ending.release(
                        aRequest(2, aDemand(period("2026-12-21", "2027-02-01"), 40)),
                        new Cancellation(NEW_YEAR, Party.CENTRE, null))
                .state();

        assertThat(cut.cuts(TODAY)).isEmpty();
        assertThat(cut.leaveWhenDue(NEW_YEAR).events()).singleElement().isInstanceOf(ExpertLeftPoolV1.class);
        assertThat(cut.leaveWhenDue(NEW_YEAR).state().cuts(TODAY)).isEmpty();
    }

    @Test
    @Rule("RC-39")
    void attachedExpertKeepsMembershipAndBookingsOnAMove() {
        ExpertCalendar busy = booked(attached, aRequest(1, aDemand("2026-12-07", "2027-02-01")), 40);
        Change<ExpertCalendar> change = busy.follow(moving(post("u-school", 80, false, TODAY)), TODAY);
        ExpertCalendar moved = change.state();

        assertThat(change.events())
                .containsExactly(new ExpertMovedV1(attached.expertId(), "p-att", "e-att", "e-next", "u-school", TODAY));
        assertThat(moved.employmentId()).isEqualTo("e-next");
        assertThat(moved.homeUnitId()).isEqualTo("u-school");
        assertThat(moved.membership()).isEqualTo(Membership.ATTACHED);
        assertThat(moved.sharePercent()).isEqualTo(40);
        assertThat(moved.booking(bookingId(1)).orElseThrow().stands()).isTrue();
        assertThat(codes(moved, aDemand(period("2027-03-01", "2027-03-08"), 40)))
                .containsExactly(ReasonCode.CONSENT_MISSING);
        assertThat(codes(agreed(moved), aDemand(period("2027-03-01", "2027-03-08"), 40)))
                .isEmpty();
        assertThat(moved.dueOn(TODAY)).as("may have moved on").contains(TODAY);
    }

    @Test
    @Rule("RC-39")
    void moveTakesEffectOnItsDay() {
        Circumstances later = moving(post("u-school", 80, false, NEW_YEAR));
        ExpertCalendar waiting = followed(attached, later);

        assertThat(waiting.employmentId()).isEqualTo("e-att");
        assertThat(waiting.active()).isTrue();
        assertThat(waiting.dueOn(TODAY)).contains(NEW_YEAR);
        assertThat(codes(waiting, aDemand(period("2027-01-04", "2027-01-08"), 40)))
                .isEmpty();
        assertThat(waiting.follow(later, NEW_YEAR).state().employmentId()).isEqualTo("e-next");
    }

    @Test
    @Rule("RC-40")
    void smallerShareAfterAMoveIsShownAndCancelsNothing() {
        ExpertCalendar busy = booked(attached, aRequest(1, aDemand("2026-12-07", "2026-12-21")), 40);
        ExpertCalendar moved = followed(busy, moving(post("u-school", 30, false, TODAY)));

        assertThat(moved.sharePercent()).isEqualTo(30);
        assertThat(moved.weeksAboveShare(TODAY)).containsExactly("2026-W50", "2026-W51");
        assertThat(moved.weeksAboveShare(LocalDate.of(2026, 12, 14))).containsExactly("2026-W51");
        assertThat(moved.booking(bookingId(1)).orElseThrow().stands()).isTrue();
        assertThat(busy.weeksAboveShare(TODAY)).isEmpty();
    }

    @Test
    @Rule("RC-41")
    void whoMovesOutOfTheCentreLeavesLikeALeaver() {
        ExpertCalendar ending = followed(expert, moving(post("u-school", 100, false, NEW_YEAR)));

        assertThat(ending.leaving().departure()).contains(new Departure(NEW_YEAR, LeaveReason.EMPLOYMENT_ENDED));
        assertThat(ending.employmentId()).isEqualTo("e-1020");
    }

    @Test
    @Rule("RC-41")
    void whoMovesWithinTheCentreStaysAndWhoMovesIntoItBelongsToIt() {
        Circumstances intoTheCentre = moving(post("u-centre-2", 60, true, TODAY));
        ExpertCalendar stays = followed(expert, intoTheCentre);
        Change<ExpertCalendar> joins = anAttachedExpert().follow(intoTheCentre, TODAY);

        assertThat(stays.membership()).isEqualTo(Membership.EMPLOYED);
        assertThat(stays.active()).isTrue();
        assertThat(stays.sharePercent()).isEqualTo(60);
        assertThat(expert.follow(intoTheCentre, TODAY).events()).hasSize(1);
        assertThat(joins.state().membership()).isEqualTo(Membership.EMPLOYED);
        assertThat(joins.events()).hasSize(2).last().isInstanceOf(ExpertJoinedPoolV1.class);
    }

    @Test
    @Rule("RC-41")
    void employmentThatIsTooSmallForThePoolEndsTheMembership() {
        assertThat(followed(attached, moving(post("u-school", 9, false, TODAY)))
                        .leaving()
                        .departure())
                .contains(new Departure(TODAY, LeaveReason.EMPLOYMENT_ENDED));
        assertThat(followed(attached, moving(post("u-school", 10, false, TODAY)))
                        .sharePercent())
                .isEqualTo(10);
    }

    @Test
    @Rule("RC-39")
    void chosenEndMovesAlongAndTheFormerEmploymentsEndDoesNot() {
        ExpertCalendar ending = followed(departing(attached, NEW_YEAR, LeaveReason.WITHDREW), ending(NEW_YEAR));
        ExpertCalendar moved = followed(ending, moving(post("u-school", 80, false, TODAY)));

        assertThat(moved.leaving()).isEqualTo(new Leaving(new Departure(NEW_YEAR, LeaveReason.WITHDREW), null, false));
    }

    @Test
    void whoHasLeftFollowsNobody() {
        ExpertCalendar left = departing(attached, TODAY, LeaveReason.WITHDREW)
                .leaveWhenDue(TODAY)
                .state();

        assertThat(left.follow(moving(post("u-school", 80, false, TODAY)), TODAY)
                        .state())
                .isNull();
        assertThat(left.lookingOn(TODAY).follow(NOTHING, TODAY).state()).isEqualTo(left);
        assertThat(left.dueOn(TODAY)).isEmpty();
    }

    @Test
    void saysWhenSomebodyHasToComeBack() {
        assertThat(expert.dueOn(TODAY)).isEmpty();
        assertThat(expert.lookingOn(TODAY).dueOn(TODAY)).contains(TODAY);
        assertThat(followed(expert.lookingOn(TODAY), NOTHING).dueOn(TODAY)).isEmpty();
        assertThat(departing(expert, NEW_YEAR, LeaveReason.CENTRE).dueOn(TODAY)).contains(NEW_YEAR);
        ExpertCalendar busy = booked(expert, aRequest(1, aDemand("2026-12-07", "2027-02-01")));
        assertThat(followed(busy, ending(NEW_YEAR)).dueOn(TODAY)).contains(TODAY);
    }

    private static ExpertCalendar booked(ExpertCalendar expert, BookingRequest asked, int sharePercent) {
        Demand demand = asked.demand();
        return Experts.booked(
                expert,
                new BookingRequest(
                        asked.bookingId(),
                        asked.orderId(),
                        1,
                        asked.unitId(),
                        new Demand(demand.kind(), SKILL, 3, demand.period(), sharePercent),
                        asked.terms()));
    }

    private static ExpertCalendar booked(ExpertCalendar expert, BookingRequest asked) {
        return Experts.booked(expert, asked);
    }

    private static ExpertCalendar agreed(ExpertCalendar expert) {
        return expert.consent(new Consent("p-1003", TODAY)).state();
    }

    private static ExpertCalendar departing(ExpertCalendar expert, LocalDate on, LeaveReason reason) {
        return expert.depart(new Departure(on, reason)).state();
    }

    private static ExpertCalendar followed(ExpertCalendar expert, Circumstances known) {
        ExpertCalendar changed = expert.follow(known, TODAY).state();
        return changed == null ? expert : changed;
    }

    private static Circumstances placed(int level, String... more) {
        List<Skill> skills = Stream.concat(Stream.of(SKILL), Stream.of(more))
                .map(code -> Skill.placed(code, level))
                .toList();
        return new Circumstances(null, null, skills);
    }

    private static Circumstances ending(LocalDate day) {
        return new Circumstances(day, null, List.of());
    }

    private static Circumstances moving(Post next) {
        return new Circumstances(null, next, List.of());
    }

    private static Post post(String unitId, int sharePercent, boolean inTheCentre, LocalDate from) {
        return new Post("e-next", unitId, sharePercent, inTheCentre, from, from);
    }

    private static List<ReasonCode> codes(ExpertCalendar expert, Demand demand) {
        return expert.reasonsAgainst(demand).stream().map(Reason::code).toList();
    }

    private static void refuses(String code, ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(code, Problem::code);
    }
}
