package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.TODAY;
import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.absent;
import static no.likeverd.resourcecenter.calendar.Experts.anAttachedExpert;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static no.likeverd.resourcecenter.calendar.Experts.period;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** One side of a swap: the stay of order 1 goes, that of order 2 comes. */
class TradingTest {

    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final Period HERE = period("2026-12-07", "2026-12-21");
    private static final Period THERE = period("2026-12-14", "2026-12-28");
    private static final Period LATER = period("2027-02-01", "2027-02-15");

    private final BookingRequest gives = aRequest(1, aDemand(HERE, 100));
    private final ExpertCalendar expert = booked(anExpert("1020"), gives);

    @Test
    @Rule("RC-260")
    void whatGoesIsNotInTheWayOfWhatComes() {
        assertThat(expert.reasonsAgainst(aDemand(THERE, 100)))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.BOOKED);

        assertThat(against(expert, aDemand(THERE, 100))).isEmpty();
    }

    @Test
    @Rule({"RC-260", "RC-261"})
    void everyRuleHoldsForWhatComes() {
        assertRefused(booked(expert, aRequest(3, aDemand(LATER, 10))), aDemand(LATER, 100), ReasonCode.BOOKED);
        assertRefused(absent(expert, "2026-12-22", "2026-12-24"), aDemand(THERE, 100), ReasonCode.ABSENT);
        assertRefused(expert, aDemand(period("2026-12-07", "2027-04-08"), 100), ReasonCode.BEYOND_FOUR_MONTHS);
        assertRefused(
                booked(anExpert("1021", 60, 3), aRequest(1, aDemand(HERE, 60))),
                aDemand(HERE, 100),
                ReasonCode.SHARE_TOO_SMALL);
        assertRefused(expert, new Demand(Kind.COMPETENCE, "tracheostomy", 1, HERE, 50), ReasonCode.SKILL_MISSING);
        ExpertCalendar leaving = expert.depart(new Departure(LocalDate.parse("2026-12-24"), LeaveReason.CENTRE))
                .state();
        assertRefused(leaving, aDemand(THERE, 100), ReasonCode.LEFT);
        ExpertCalendar lent = booked(
                anAttachedExpert().consent(new Consent("p-leader", TODAY)).state(), aRequest(1, aDemand(HERE, 40)));
        assertRefused(
                lent.with(null, lent.skills(), lent.absences(), lent.stays()),
                aDemand(HERE, 40),
                ReasonCode.CONSENT_MISSING);
    }

    private void assertRefused(ExpertCalendar calendar, Demand comes, ReasonCode code) {
        assertThat(against(calendar, comes)).extracting(Reason::code).containsExactly(code);
        ExpertCalendar refused = trading(calendar, comes).promise(TODAY).state();
        assertThat(refused.stays().promised()).isNull();
        assertThat(refused.refusal(trade(comes).takes())).contains(code.name());
        assertThat(refused.stays().bookings()).isEqualTo(calendar.stays().bookings());
    }

    @Test
    @Rule("RC-260")
    void developmentTimeIsPlacedAsIfWhatGoesHadNeverBeen() {
        BookingRequest longStay = aRequest(1, aDemand(period("2026-12-07", "2027-01-25"), 100));
        ExpertCalendar busy = KeptCalendar.settled(booked(anExpert("1022"), longStay), TODAY);
        Demand right = aDemand(period("2027-01-25", "2027-02-15"), 100);

        assertThat(busy.reasonsAgainst(right))
                .extracting(Reason::code)
                .containsExactly(ReasonCode.DEVELOPMENT_TIME_OWED);

        assertThat(against(busy, right)).isEmpty();
    }

    @Test
    @Rule("RC-263")
    void promiseIsInTheWayOfWhateverWouldFitOnlyOneOutcome() {
        ExpertCalendar promised = promised(aDemand(LATER, 100));

        assertThat(promised.reasonsAgainst(aDemand(HERE, 10)))
                .as("the stay that goes may have to stay")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.BOOKED);
        assertThat(promised.reasonsAgainst(aDemand(LATER, 10)))
                .as("the stay that comes may come")
                .extracting(Reason::code)
                .containsExactly(ReasonCode.BOOKED);
        assertThat(promised.reasonsAgainst(aDemand(period("2027-05-10", "2027-05-24"), 100)))
                .isEmpty();
        assertThat(promised.stays().bookings()).isEqualTo(expert.stays().bookings());
    }

    @Test
    @Rule({"RC-260", "RC-267"})
    void whatWasPromisedComesAndTheOtherGoesInOneWrite() {
        Change<ExpertCalendar> kept =
                trading(promised(aDemand(THERE, 60)), aDemand(THERE, 60)).keep(TODAY);
        ExpertCalendar after = kept.state();

        assertThat(kept.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("BookingCancelledV1", "ExpertBookedV1");
        assertThat(after.stays().promised()).isNull();
        assertThat(after.booking(gives.bookingId())).get().returns(false, Booking::stands);
        assertThat(after.stays().out()).containsExactly(THERE);
        assertThat(trading(after, aDemand(THERE, 60)).keep(TODAY).state())
                .as("a repeat")
                .isNull();
        assertThat(trading(after, aDemand(THERE, 60)).promise(TODAY).state()).isNull();
        assertThat(trading(after, aDemand(THERE, 60)).takeBack(TODAY).state()).isNull();
    }

    @Test
    @Rule("RC-264")
    void whatIsTakenBackIsAsIfItHadNeverBeenAskedAndIsNotPromisedByWhoeverIsLate() {
        Demand comes = aDemand(LATER, 100);
        ExpertCalendar free = trading(promised(comes), comes).takeBack(TODAY).state();

        assertThat(free.stays().bookings()).isEqualTo(expert.stays().bookings());
        assertThat(free.reasonsAgainst(comes)).isEmpty();
        assertThat(trading(free, comes).promise(TODAY).state()).isNull();
        assertThat(trading(free, comes).keep(TODAY).state()).isNull();
        assertThat(trading(free, comes).takeBack(TODAY).state()).isNull();
        ExpertCalendar neverAsked = trading(expert, comes).takeBack(TODAY).state();
        assertThat(trading(neverAsked, comes).promise(TODAY).state())
                .as("asked after it was called off")
                .isNull();
    }

    @Test
    @Rule("RC-262")
    void stayThatHasBegunIsServedUntilTheDay() {
        LocalDate midway = LocalDate.parse("2026-12-14");
        Trade trade = new Trade("swp-1", gives.bookingId(), midway, aRequest(2, aDemand(LATER, 100)));
        ExpertCalendar after = expert.trading(trade)
                .promise(TODAY)
                .state()
                .trading(trade)
                .keep(TODAY)
                .state();

        assertThat(after.stays().out()).containsExactly(period("2026-12-07", "2026-12-14"), LATER);
        Trade tooLate = new Trade("swp-2", gives.bookingId(), HERE.to(), aRequest(2, aDemand(LATER, 100)));
        assertThat(expert.trading(tooLate).refusal()).contains(Trading.GONE);
    }

    @Test
    @Rule("RC-263")
    void oneSwapAtATimeAndWhatNobodyCanPlanAroundHasToWait() {
        ExpertCalendar promised = promised(aDemand(LATER, 100));
        Trade another = new Trade("swp-2", gives.bookingId(), TOMORROW, aRequest(3, aDemand(THERE, 100)));

        assertThat(promised.trading(another).refusal()).contains(Trading.BUSY);
        assertBusy(() -> absent(promised, "2027-06-01", "2027-06-03"));
        assertBusy(() -> promised.depart(new Departure(LocalDate.parse("2027-09-01"), LeaveReason.CENTRE)));
    }

    private static void assertBusy(ThrowingCallable what) {
        assertThatExceptionOfType(Problem.class).isThrownBy(what).returns(Trading.BUSY, Problem::code);
    }

    @Test
    @Rule("RC-263")
    void absenceThatCannotWaitHasToBeSettledForWhatComesToo() {
        ExpertCalendar away = promised(aDemand(LATER, 100))
                .addAnyway(new Absence("abs-1", period("2027-02-03", "2027-02-05")), TODAY)
                .state();
        assertThat(away.affected(TODAY)).isEmpty();

        ExpertCalendar after = trading(away, aDemand(LATER, 100)).keep(TODAY).state();

        assertThat(after.affected(TODAY)).singleElement().satisfies(affected -> {
            assertThat(affected.booking().orderId()).isEqualTo(Experts.orderId(2));
            assertThat(affected.days()).isEqualTo(period("2027-02-03", "2027-02-05"));
        });
    }

    @Test
    @Rule("RC-263")
    void promiseStandsInTheDocumentAndOlderOnesHaveNone() {
        ExpertCalendar promised = promised(aDemand(LATER, 100));
        assertThat(StateFormat.read(StateFormat.write(promised), ExpertCalendar.class))
                .isEqualTo(promised);

        Document older = Document.parse(StateFormat.write(expert).toJson());
        older.get("stays", Document.class).remove("promised");
        assertThat(StateFormat.read(older, ExpertCalendar.class)).isEqualTo(expert);
    }

    private ExpertCalendar promised(Demand comes) {
        return trading(expert, comes).promise(TODAY).state();
    }

    private List<Reason> against(ExpertCalendar calendar, Demand comes) {
        return trading(calendar, comes).against();
    }

    private Trading trading(ExpertCalendar calendar, Demand comes) {
        return calendar.trading(trade(comes));
    }

    private Trade trade(Demand comes) {
        return new Trade("swp-1", gives.bookingId(), TOMORROW, aRequest(2, comes));
    }
}
