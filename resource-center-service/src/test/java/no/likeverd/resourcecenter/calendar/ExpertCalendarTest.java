package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.absent;
import static no.likeverd.resourcecenter.calendar.Experts.anAttachedExpert;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.bookingId;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;

class ExpertCalendarTest {

    private final ExpertCalendar expert = anExpert("1020");

    @Test
    @Rule("RC-01")
    void fillsTheShareButNotMore() {
        ExpertCalendar busy = booked(expert, aRequest(1, aDemand(period("2026-12-07", "2026-12-21"), 60)));

        assertThat(codes(busy, aDemand(period("2026-12-14", "2026-12-28"), 40))).isEmpty();
        assertThat(busy.reasonsAgainst(aDemand(period("2026-12-14", "2027-01-04"), 50)))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.BOOKED);
                    assertThat(reason.weeks()).containsExactly("2026-W51");
                });
    }

    @Test
    @Rule("RC-01")
    void neverGivesMoreThanTheShareInThePool() {
        ExpertCalendar half = anExpert("1040", 50, 3);

        assertThat(codes(half, aDemand(period("2026-12-07", "2026-12-21"), 50))).isEmpty();
        assertThat(half.reasonsAgainst(aDemand(period("2026-12-07", "2026-12-21"), 60)))
                .extracting(Reason::code, Reason::weeks)
                .containsExactly(tuple(ReasonCode.SHARE_TOO_SMALL, List.of()));
    }

    @Test
    @Rule("RC-02")
    void isOutFourMonthsAtAStretchButNotADayMore() {
        assertThat(codes(expert, aDemand("2026-12-01", "2027-04-01"))).isEmpty();
        assertThat(expert.reasonsAgainst(aDemand("2026-12-01", "2027-04-02")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.BEYOND_FOUR_MONTHS);
                    assertThat(reason.weeks()).containsExactly("2027-W13");
                });
    }

    @Test
    @Rule("RC-02")
    void countsTheStretchAcrossDepartmentsAndShares() {
        ExpertCalendar out = booked(expert, aRequest(1, aDemand(period("2026-12-01", "2027-03-01"), 10)));

        assertThat(codes(out, aDemand(period("2027-03-01", "2027-04-01"), 100))).isEmpty();
        assertThat(codes(out, aDemand(period("2027-03-01", "2027-04-02"), 100)))
                .containsExactly(ReasonCode.BEYOND_FOUR_MONTHS);
    }

    @Test
    @Rule("RC-02")
    void countsALaterStayToo() {
        ExpertCalendar out = booked(expert, aRequest(1, aDemand("2027-02-01", "2027-05-01")));

        Reason reason = out.reasonsAgainst(aDemand("2026-12-28", "2027-01-25")).getFirst();

        assertThat(reason.code()).isEqualTo(ReasonCode.BEYOND_FOUR_MONTHS);
        assertThat(reason.weeks()).containsExactly("2026-W53");
    }

    @Test
    @Rule("RC-05")
    void isNotBookedOverAnAbsence() {
        ExpertCalendar away = absent(expert, "2026-12-16", "2026-12-22");

        assertThat(away.reasonsAgainst(aDemand("2026-12-01", "2027-01-11")))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ReasonCode.ABSENT);
                    assertThat(reason.weeks()).containsExactly("2026-W51", "2026-W52");
                });
        assertThat(codes(away, aDemand("2026-12-22", "2027-01-11"))).isEmpty();
    }

    @Test
    @Rule("RC-06")
    void hasTheSkillAtTheLevelAskedFor() {
        ExpertCalendar skilled = anExpert("1021", 100, 2);
        Period then = period("2026-12-07", "2026-12-21");

        assertThat(codes(skilled, new Demand(Kind.COMPETENCE, Experts.SKILL, 2, then, 60)))
                .isEmpty();
        assertThat(codes(skilled, new Demand(Kind.COMPETENCE, Experts.SKILL, 3, then, 60)))
                .containsExactly(ReasonCode.LEVEL_TOO_LOW);
        assertThat(codes(skilled, new Demand(Kind.CAPACITY, "welding", 1, then, 60)))
                .containsExactly(ReasonCode.SKILL_MISSING);
    }

    @Test
    @Rule("RC-08")
    void attachedExpertNeedsTheHomeLeadersConsent() {
        ExpertCalendar attached = anAttachedExpert();
        Demand demand = aDemand(period("2026-12-07", "2026-12-21"), 40);

        assertThat(codes(attached, demand)).containsExactly(ReasonCode.CONSENT_MISSING);

        Change<ExpertCalendar> agreed = attached.consent(new Consent("p-1003", TODAY));

        assertThat(codes(agreed.state(), demand)).isEmpty();
        assertThat(agreed.events()).singleElement().isInstanceOf(ExpertJoinedPoolV1.class);
        assertThat(agreed.state().consent(new Consent("p-1003", TODAY)).state()).isNull();
    }

    @Test
    @Rule("RC-08")
    void joinsThePoolWhenNothingIsMissing() {
        assertThat(expert.join().events()).singleElement().isInstanceOf(ExpertJoinedPoolV1.class);
        assertThat(anAttachedExpert().join().events()).isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> expert.consent(new Consent("p-1003", TODAY)))
                .returns("CONSENT_NOT_NEEDED", Problem::code);
    }

    @Test
    @Rule("RC-09")
    void bookingStatesWhoAnswersWhoTeachesAndWhoPays() {
        Change<ExpertCalendar> change = expert.decide(aRequest(1, aDemand("2026-12-07", "2026-12-21")), TODAY);

        assertThat(change.state().booking(Experts.bookingId(1)).orElseThrow().terms())
                .isEqualTo(Experts.terms());
        assertThat(change.events()).singleElement().isInstanceOfSatisfying(ExpertBookedV1.class, event -> {
            assertThat(event.professionalResponsibility()).isEqualTo(Party.DEPARTMENT);
            assertThat(event.competenceUpkeep()).isEqualTo(Party.CENTRE);
            assertThat(event.payerUnitId()).isEqualTo("u-home-care");
            assertThat(event.costCode()).isEqualTo("2541-30");
        });
    }

    @Test
    @Rule("RC-10")
    void cancelledBookingFreesItsDays() {
        BookingRequest asked = aRequest(1, aDemand("2026-12-07", "2026-12-21"));
        Change<ExpertCalendar> freed = booked(expert, asked).release(asked, by(TODAY));

        assertThat(codes(freed.state(), asked.demand())).isEmpty();
        assertThat(freed.events()).singleElement().isInstanceOf(BookingCancelledV1.class);
        assertThat(ExpertCalendarStateV1.of(freed.state()).bookings()).isEmpty();
    }

    @Test
    @Rule("RC-10")
    void daysWorkedBeforeACancellationCountInTheStretch() {
        BookingRequest asked = aRequest(1, aDemand("2026-12-01", "2027-04-01"));
        ExpertCalendar freed = booked(expert, asked)
                .release(asked, by(LocalDate.of(2027, 3, 1)))
                .state();

        assertThat(codes(freed, aDemand("2027-03-01", "2027-04-01"))).isEmpty();
        assertThat(codes(freed, aDemand("2027-03-01", "2027-04-02"))).containsExactly(ReasonCode.BEYOND_FOUR_MONTHS);
    }

    @Test
    @Rule("RC-13")
    void answersEachAttemptOnce() {
        BookingRequest first = aRequest(1, aDemand("2026-12-07", "2026-12-21"));
        BookingRequest second = aRequest(2, aDemand("2026-12-07", "2026-12-21"));
        ExpertCalendar busy = booked(expert, first);
        ExpertCalendar refused = busy.decide(second, TODAY).state();

        assertThat(refused.refusal(second)).contains("BOOKED");
        assertThat(busy.decide(first, TODAY).state()).isNull();

        ExpertCalendar freed = refused.release(first, by(TODAY)).state();

        assertThat(freed.decide(second, TODAY).state())
                .as("a late repeat of a refused attempt")
                .isNull();
        assertThat(freed.decide(first, TODAY).state())
                .as("a late repeat of a cancelled booking")
                .isNull();
        BookingRequest again = new BookingRequest(
                second.bookingId(), second.orderId(), 2, second.unitId(), second.demand(), second.terms());
        assertThat(freed.decide(again, TODAY).state().booking(second.bookingId()))
                .isPresent();
    }

    @Test
    @Rule({"RC-13", "RC-14"})
    void releasedBookingIsNeverAcceptedLater() {
        BookingRequest asked = aRequest(1, aDemand("2026-12-07", "2026-12-21"));
        ExpertCalendar released = expert.release(asked, by(TODAY)).state();

        assertThat(released.decide(asked, TODAY).state()).isNull();
        assertThat(released.refusal(asked)).contains("ORDER_WITHDRAWN");
        assertThat(released.release(asked, by(TODAY)).state()).isNull();
    }

    @Test
    @Rule("RC-13")
    void forgetsRefusalsOfOrdersWhoseDaysAreOver() {
        BookingRequest old = aRequest(1, aDemand("2026-12-07", "2026-12-21"));
        BookingRequest later = aRequest(2, aDemand("2027-02-01", "2027-03-01"));
        ExpertCalendar refused = expert.release(old, by(TODAY)).state();

        ExpertCalendar after =
                refused.release(later, by(LocalDate.of(2026, 12, 21))).state();

        assertThat(after.stays().fences()).extracting(Fence::orderId).containsExactly(later.orderId());
    }

    @Test
    @Rule("RC-21")
    void absenceIsNotLaidOverAStay() {
        ExpertCalendar busy = booked(expert, aRequest(1, aDemand("2026-12-07", "2026-12-21")));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> absent(busy, "2026-12-20", "2026-12-28"))
                .returns("BOOKED", Problem::code);
        assertThat(absent(busy, "2026-12-21", "2026-12-28").absences()).hasSize(1);
    }

    @Test
    @Rule("RC-21")
    void absenceTakesNoBreakAway() {
        ExpertCalendar busy = booked(
                booked(expert, aRequest(1, aDemand("2026-12-01", "2027-03-01"))),
                aRequest(2, aDemand("2027-03-15", "2027-06-01")));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> absent(busy, "2027-03-12", "2027-03-15"))
                .returns("BREAK_NEEDED", Problem::code);
        assertThat(absent(busy, "2027-03-13", "2027-03-15").absences())
                .as("a weekend")
                .hasSize(1);
    }

    @Test
    @Rule("RC-190")
    void anAbsenceThatCannotWaitLeavesBookingsToBeSettled() {
        ExpertCalendar busy = booked(expert, aRequest(1, aDemand("2026-12-07", "2026-12-21")));

        ExpertCalendar away = unforeseen(busy, "2026-12-16", "2026-12-28");

        assertThat(away.booking(bookingId(1)).orElseThrow().stands()).isTrue();
        assertThat(away.affected(TODAY))
                .extracting(found -> found.booking().bookingId(), Affected::code, Affected::days)
                .containsExactly(tuple(bookingId(1), ReasonCode.ABSENT, period("2026-12-16", "2026-12-21")));
        assertThat(away.affected(LocalDate.of(2026, 12, 18)))
                .extracting(Affected::days)
                .containsExactly(period("2026-12-18", "2026-12-21"));
        assertThat(away.affected(LocalDate.of(2026, 12, 21))).as("it is over").isEmpty();
        assertThat(away.awayFrom(bookingId(1), TODAY))
                .containsExactly(new Away(period("2026-12-16", "2026-12-21"), false));
        assertThat(away.reasonsAgainst(aDemand("2026-12-22", "2026-12-23")))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ABSENT);
    }

    @Test
    @Rule("RC-190")
    void aBookingIsSettledWhenItIsLeftToStandOrGoes() {
        ExpertCalendar busy = booked(
                booked(expert, aRequest(1, aDemand("2026-12-07", "2026-12-21"))),
                aRequest(2, aDemand("2026-12-21", "2026-12-30")));
        ExpertCalendar away = unforeseen(busy, "2026-12-16", "2026-12-23");
        String absence = away.absences().getFirst().id();

        ExpertCalendar stands = away.letStand(absence, bookingId(1), TODAY).state();
        assertThat(stands.affected(TODAY))
                .extracting(found -> found.booking().bookingId())
                .containsExactly(bookingId(2));
        assertThat(stands.awayFrom(bookingId(1), TODAY)).as("still away").hasSize(1);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> stands.letStand(absence, bookingId(1), TODAY))
                .returns("SETTLED_ALREADY", Problem::code);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> stands.letStand("abs-none", bookingId(1), TODAY))
                .returns("ABSENCE_UNKNOWN", Problem::code);

        ExpertCalendar cancelled = stands.release(aRequest(2, aDemand("2026-12-21", "2026-12-30")), by(TODAY))
                .state();
        assertThat(cancelled.affected(TODAY)).isEmpty();
    }

    @Test
    @Rule("RC-191")
    void aStayWithoutItsBreakCannotBeLeftToStand() {
        ExpertCalendar busy = booked(
                booked(expert, aRequest(1, aDemand("2026-12-01", "2027-03-01"))),
                aRequest(2, aDemand("2027-03-15", "2027-06-01")));

        ExpertCalendar away = unforeseen(busy, "2027-03-04", "2027-03-06");

        assertThat(away.affected(TODAY))
                .extracting(found -> found.booking().bookingId(), Affected::code, Affected::days)
                .containsExactly(
                        tuple(bookingId(2), ReasonCode.BEYOND_FOUR_MONTHS, period("2027-03-15", "2027-06-01")));
        String absence = away.absences().getFirst().id();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> away.letStand(absence, bookingId(2), TODAY))
                .returns("BREAK_NEEDED", Problem::code);
        assertThat(absent(away, "2027-08-02", "2027-08-09").absences())
                .as("it is not in the way of other absences")
                .hasSize(2);
        ExpertCalendar moved = away.move(new MoveRequest(bookingId(2), 2, aDemand("2027-03-17", "2027-06-01")))
                .state();
        assertThat(moved.affected(TODAY)).isEmpty();
    }

    @Test
    @Rule("RC-191")
    void neitherCanOneThatMissesDaysBesides() {
        ExpertCalendar busy = booked(
                booked(expert, aRequest(1, aDemand("2026-12-01", "2027-03-01"))),
                aRequest(2, aDemand("2027-03-15", "2027-06-01")));

        ExpertCalendar away = unforeseen(busy, "2027-02-25", "2027-03-03");
        assertThat(away.affected(TODAY))
                .extracting(found -> found.booking().bookingId(), Affected::code)
                .containsExactly(
                        tuple(bookingId(1), ReasonCode.ABSENT), tuple(bookingId(2), ReasonCode.BEYOND_FOUR_MONTHS));

        ExpertCalendar late = unforeseen(busy, "2027-03-11", "2027-03-20");
        String absence = late.absences().getFirst().id();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> late.letStand(absence, bookingId(2), TODAY))
                .returns("BREAK_NEEDED", Problem::code);
    }

    @Test
    @Rule("RC-192")
    void whoIsBackEarlierHasNothingToSettleAfterwards() {
        ExpertCalendar busy = booked(expert, aRequest(1, aDemand("2026-12-07", "2026-12-21")));
        ExpertCalendar away = unforeseen(busy, "2026-12-02", "2026-12-18");
        String absence = away.absences().getFirst().id();

        ExpertCalendar back =
                away.endAbsence(absence, LocalDate.of(2026, 12, 7)).state();
        assertThat(back.absences()).extracting(Absence::period).containsExactly(period("2026-12-02", "2026-12-07"));
        assertThat(back.affected(TODAY)).isEmpty();
        assertThat(away.endAbsence(absence, LocalDate.of(2026, 12, 2)).state().absences())
                .as("who is back on the first day was never away")
                .isEmpty();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> away.endAbsence(absence, LocalDate.of(2026, 12, 18)))
                .returns("BACK_NOT_EARLIER", Problem::code)
                .returns("on", Problem::field);
    }

    private static ExpertCalendar unforeseen(ExpertCalendar expert, String from, String to) {
        return expert.addAnyway(new Absence("abs-" + from, period(from, to)), TODAY)
                .state();
    }

    @Test
    void dropsAbsencesThatEndedAYearAgo() {
        ExpertCalendar away = absent(expert, "2026-12-16", "2026-12-22");
        Absence later = new Absence("abs-2", period("2028-01-03", "2028-01-05"));

        assertThat(away.add(later, LocalDate.of(2027, 12, 22)).state().absences())
                .containsExactly(later);
    }

    @Test
    void saysWhatSpeaksForAnExpert() {
        assertThat(expert.reasonsFor(aDemand("2026-12-07", "2026-12-21")))
                .extracting(Reason::code)
                .containsExactly(
                        ReasonCode.SKILL_HELD, ReasonCode.SHARE_FITS, ReasonCode.NO_CONSENT_NEEDED, ReasonCode.FREE);
    }

    @Test
    @Rule("RC-22")
    void nextFreeComesAfterStayAndBreak() {
        ExpertCalendar busy = booked(expert, aRequest(1, aDemand("2026-12-01", "2027-03-01")));

        assertThat(busy.nextFree(aDemand("2026-12-07", "2026-12-21"))).contains(period("2027-03-01", "2027-03-15"));
        assertThat(busy.nextFree(aDemand("2026-12-07", "2027-02-08")))
                .as("longer than what is left of the stretch: ten working days later")
                .contains(period("2027-03-13", "2027-05-15"));
    }

    @Test
    @Rule("RC-22")
    void nothingIsFreeForWhatCanNeverBe() {
        assertThat(expert.nextFree(aDemand("2026-12-01", "2027-04-10"))).isEmpty();
        assertThat(anExpert("1040", 50, 3).nextFree(aDemand("2026-12-01", "2027-01-10")))
                .isEmpty();
    }

    private static Cancellation by(LocalDate day) {
        return new Cancellation(day, Party.CENTRE, null);
    }

    private static List<ReasonCode> codes(ExpertCalendar expert, Demand demand) {
        return expert.reasonsAgainst(demand).stream().map(Reason::code).toList();
    }
}
