package no.likeverd.resourcecenter.help;

import static no.likeverd.resourcecenter.Refused.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.help.Given.State;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.Test;

class HelpTest {

    static final LocalDate TODAY = LocalDate.of(2027, 1, 8);
    static final Period DAYS = new Period(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 2, 1));
    static final LocalDate DURING = LocalDate.of(2027, 1, 20);
    static final Agreement TERMS = new Agreement(DAYS, 30, 41_250, null);
    static final Parties PARTIES = new Parties("u-school", "u-home-care", "p-asker", "p-contact");
    static final Asked ASKED =
            new Asked("health", "Noen som kan demens", DAYS, 30, "cmp-0123456789abcdef0123456789", null);
    static final Help NEW = state(Help.ask("hlp-0123456789abcdef0123456789", PARTIES, ASKED, TODAY));

    @Test
    @Rule("RC-150")
    void isAgreedOnceBothHaveSaidYes() {
        Help proposed = state(NEW.propose(TERMS, TODAY));
        assertThat(proposed.status()).isEqualTo(HelpStatus.PROPOSED);

        Change<Help> agreed = proposed.confirm("2541-30", TODAY);

        assertThat(state(agreed).status()).isEqualTo(HelpStatus.AGREED);
        assertThat(agreed.events()).containsExactly(HelpAgreedV1.of(NEW, TERMS.paidBy("2541-30"), TODAY));
        refuses("NOTHING_PROPOSED", () -> NEW.confirm("2541-30", TODAY));
        refuses("COST_CODE_MISSING", () -> proposed.confirm(null, TODAY));
        refuses("HELP_AGREED", () -> state(agreed).confirm("2541-30", TODAY));
        refuses("HELP_AGREED", () -> state(agreed).withdraw(TODAY));
    }

    @Test
    @Rule("RC-150")
    void whatIsFreeNeedsNoCostCode() {
        Help free =
                state(state(NEW.propose(new Agreement(DAYS, 8, 0, null), TODAY)).confirm("2541-30", TODAY));

        assertThat(Objects.requireNonNull(free.agreement()).costCode()).isNull();
        Help given = state(state(free.enter("hrs-1", DURING, 8, DURING)).confirmHours("hrs-1", DURING));
        assertThat(state(given.close(Side.LENDER, DURING)).status()).isEqualTo(HelpStatus.DONE);
    }

    @Test
    @Rule("RC-150")
    void aQuestionTakesTheWordBackAndSoManyAreEnough() {
        Help asked = state(state(NEW.propose(TERMS, TODAY)).say(Side.LENDER, "Hvor?", TODAY));
        assertThat(asked).returns(HelpStatus.ASKED_BACK, Help::status).returns(null, Help::agreement);
        Help talked = asked;
        for (int i = 1; i < Help.MOST_MESSAGES; i++) {
            talked = state(talked.say(Side.BORROWER, "Her", TODAY));
        }
        Help much = talked;
        assertThat(much.status()).isEqualTo(HelpStatus.ASKED);
        refuses("TOO_MANY_MESSAGES", () -> much.say(Side.LENDER, "Hvor da?", TODAY));
    }

    @Test
    @Rule("RC-150")
    void aUnitDoesNotAskItselfAndNothingHappensAfterTheEnd() {
        refuses("OWN_UNIT", () -> Help.ask("hlp-1", new Parties("u-school", "u-school", "p-1", "p-2"), ASKED, TODAY));
        List<Help> ended = List.of(
                state(NEW.decline(Refusal.NO_TIME, "Dessverre", TODAY)),
                state(NEW.withdraw(TODAY)),
                state(NEW.passTime(TODAY.plusDays(30))));
        for (Help help : ended) {
            refuses("HELP_ENDED", () -> help.say(Side.BORROWER, "Hei", TODAY));
            refuses("HELP_ENDED", () -> help.propose(TERMS, TODAY));
            refuses("HELP_ENDED", () -> help.withdraw(TODAY));
            refuses("HELP_ENDED", () -> help.enter("hrs-1", DURING, 1, DURING));
            refuses("HELP_ENDED", () -> help.close(Side.LENDER, TODAY));
            refuses("HELP_ENDED", () -> help.settle(TODAY));
        }
    }

    @Test
    @Rule("RC-153")
    void onlyWhatBothSayCounts() {
        Help entered = state(agreed().enter("hrs-1", DURING, 6, DURING));
        assertThat(entered.owedOre()).isZero();

        Help contested = state(entered.contest("hrs-1", "Det var fire", DURING));
        assertThat(contested.owedOre()).isZero();
        refuses("HOURS_CONTESTED", () -> contested.contest("hrs-1", "Fire", DURING));
        refuses("HOURS_OPEN", () -> contested.close(Side.LENDER, DURING));

        Help confirmed = state(state(contested.correct("hrs-1", 4, DURING)).confirmHours("hrs-1", DURING));
        assertThat(confirmed.owedOre()).isEqualTo(4 * 41_250);
        refuses("HOURS_DECIDED", () -> confirmed.correct("hrs-1", 9, DURING));
        refuses("HOURS_DECIDED", () -> confirmed.confirmHours("hrs-1", DURING));
    }

    @Test
    @Rule("RC-153")
    void hoursAreOfAgreedDaysThatHaveBeenAndCanBeTakenBack() {
        refuses("DAY_IN_THE_FUTURE", () -> agreed().enter("hrs-1", DURING.plusDays(1), 6, DURING));
        refuses("DAY_NOT_AGREED", () -> agreed().enter("hrs-1", TODAY, 6, DURING));
        refuses("DAY_NOT_AGREED", () -> agreed().enter("hrs-1", DAYS.to(), 6, DAYS.to()));
        refuses("UNKNOWN_HOURS", () -> agreed().confirmHours("hrs-none", DURING));
        refuses("NOT_AGREED", () -> NEW.enter("hrs-1", DURING, 6, DURING));

        Help none = state(state(agreed().enter("hrs-1", DURING, 6, DURING)).correct("hrs-1", 0, DURING));

        assertThat(none.hours().one("hrs-1").state()).isEqualTo(State.TAKEN_BACK);
        assertThat(state(none.close(Side.BORROWER, DURING)).status()).isEqualTo(HelpStatus.DONE);
        Help full = agreed();
        for (int i = 0; i < Hours.MOST; i++) {
            full = state(full.enter("hrs-" + i, DURING, 1, DURING));
        }
        Help much = full;
        refuses("TOO_MANY_HOURS", () -> much.enter("hrs-x", DURING, 1, DURING));
    }

    @Test
    @Rule("RC-154")
    void isClosedByEitherSideAndSettledByTheLender() {
        Help given = state(state(agreed().enter("hrs-1", DURING, 10, DURING)).confirmHours("hrs-1", DURING));
        refuses("NOT_CLOSED", () -> given.settle(DURING));

        Change<Help> closed = given.close(Side.BORROWER, DURING);

        assertThat(state(closed)).returns(HelpStatus.TO_SETTLE, Help::status).returns(412_500L, Help::owedOre);
        assertThat(closed.events()).containsExactly(HelpGivenV1.of(given, DURING));
        Help settled = state(state(closed).settle(DURING));
        assertThat(settled.status()).isEqualTo(HelpStatus.DONE);
        refuses("HELP_ENDED", () -> settled.settle(DURING));
        refuses("HELP_ENDED", () -> settled.close(Side.LENDER, DURING));
    }

    @Test
    @Rule("RC-155")
    void isRemindedOfAfterAFortnightAndLapsesAfterAMonth() {
        assertThat(NEW.turnsOn()).isEqualTo(TODAY.plusDays(14));
        assertThat(NEW.passTime(TODAY.plusDays(13)).state()).isNull();

        Help reminded = state(NEW.passTime(TODAY.plusDays(14)));

        assertThat(reminded.lines().getLast().deed()).isEqualTo(Deed.REMINDED);
        assertThat(reminded.turnsOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(reminded.passTime(TODAY.plusDays(29)).state()).isNull();
        refuses("HELP_ENDED", () -> reminded.propose(TERMS, TODAY.plusDays(30)));
        Help lapsed = state(reminded.passTime(TODAY.plusDays(30)));
        assertThat(lapsed).returns(HelpStatus.LAPSED, Help::status).returns(null, Help::turnsOn);
        assertThat(lapsed.passTime(TODAY.plusDays(60)).state()).isNull();
    }

    @Test
    @Rule("RC-155")
    void aWordBeginsANewMonthAndAnAgreementNeverLapses() {
        Help talked = state(NEW.say(Side.BORROWER, "Fortsatt aktuelt", TODAY.plusDays(20)));
        assertThat(talked.passTime(TODAY.plusDays(33)).state()).isNull();
        assertThat(talked.turnsOn()).isEqualTo(TODAY.plusDays(34));
        assertThat(agreed().passTime(TODAY.plusYears(1)).state()).isNull();
    }

    static Help agreed() {
        return state(state(NEW.propose(TERMS, TODAY)).confirm("2541-30", TODAY));
    }

    static Help state(Change<Help> change) {
        return Objects.requireNonNull(change.state());
    }
}
