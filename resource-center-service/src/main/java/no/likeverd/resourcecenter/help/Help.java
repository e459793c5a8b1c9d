package no.likeverd.resourcecenter.help;

import static no.likeverd.resourcecenter.help.HelpStatus.AGREED;
import static no.likeverd.resourcecenter.help.HelpStatus.ASKED;
import static no.likeverd.resourcecenter.help.HelpStatus.ASKED_BACK;
import static no.likeverd.resourcecenter.help.HelpStatus.DECLINED;
import static no.likeverd.resourcecenter.help.HelpStatus.DONE;
import static no.likeverd.resourcecenter.help.HelpStatus.LAPSED;
import static no.likeverd.resourcecenter.help.HelpStatus.PROPOSED;
import static no.likeverd.resourcecenter.help.HelpStatus.TO_SETTLE;
import static no.likeverd.resourcecenter.help.HelpStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.resourcecenter.help.Given.State;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Help that one unit asks another for, until it is given and settled, or is not.
 *
 * @param actedOn when somebody did something to it last
 * @param agreement what the lender has said yes to; null before, and when there is something to talk about again
 * @param lines what was done, the newest last; of very many not all
 */
record Help(
        String helpId,
        Parties parties,
        Asked asked,
        HelpStatus status,
        LocalDate actedOn,
        @Nullable Agreement agreement,
        Hours hours,
        List<Line> lines) {

    static final int DAYS_TO_REPLY = 14;
    static final int DAYS_TO_LAPSE = 30;
    static final int MOST_MESSAGES = 20;
    static final int MOST_LINES = 300;

    static Change<Help> ask(String helpId, Parties parties, Asked asked, LocalDate today) {
        if (parties.borrowerUnitId().equals(parties.lenderUnitId())) {
            throw Problem.invalid("OWN_UNIT", "unitId", "A unit asks another one for help, not itself");
        }
        return Change.to(new Help(helpId, parties, asked, ASKED, today, null, Hours.NONE, List.of())
                .with(ASKED, null, Line.of(today, Side.BORROWER, Deed.ASKED)));
    }

    /** One side has something to say; what was proposed waits until it is proposed again. */
    Change<Help> say(Side side, String words, LocalDate today) {
        requireWaiting(today);
        if (lines.stream().filter(line -> line.deed() == Deed.SAID).count() >= MOST_MESSAGES) {
            throw Problem.conflict("TOO_MANY_MESSAGES", "So much has been written that it is time to talk");
        }
        HelpStatus next = side == Side.LENDER ? ASKED_BACK : ASKED;
        return Change.to(with(next, null, Line.said(today, side, Deed.SAID, words)));
    }

    Change<Help> propose(Agreement terms, LocalDate today) {
        requireWaiting(today);
        return Change.to(with(PROPOSED, terms, Line.counted(today, Side.LENDER, Deed.PROPOSED, terms.hours())));
    }

    Change<Help> decline(Refusal why, String words, LocalDate today) {
        requireWaiting(today);
        return Change.to(with(DECLINED, null, new Line(today, Side.LENDER, Deed.DECLINED, why, words, null)));
    }

    Change<Help> withdraw(LocalDate today) {
        requireWaiting(today);
        return Change.to(with(WITHDRAWN, null, Line.of(today, Side.BORROWER, Deed.WITHDRAWN)));
    }

    /** @param costCode what pays; not needed where it costs nothing */
    Change<Help> confirm(@Nullable String costCode, LocalDate today) {
        requireWaiting(today);
        if (status != PROPOSED || agreement == null) {
            throw Problem.conflict("NOTHING_PROPOSED", "The lender has not said yet what it agrees to");
        }
        if (agreement.oreAnHour() > 0 && costCode == null) {
            throw Problem.invalid("COST_CODE_MISSING", "costCode", "Help that costs something needs a cost code");
        }
        Agreement both = agreement.paidBy(agreement.oreAnHour() > 0 ? costCode : null);
        Help agreed = with(AGREED, both, Line.of(today, Side.BORROWER, Deed.CONFIRMED));
        return Change.to(agreed, HelpAgreedV1.of(agreed, both, today));
    }

    Change<Help> enter(String hoursId, LocalDate day, int given, LocalDate today) {
        Agreement both = requireAgreed(today);
        if (day.isAfter(today)) {
            throw Problem.invalid("DAY_IN_THE_FUTURE", "day", "Hours are entered once they are given");
        }
        if (day.isBefore(both.period().from()) || !day.isBefore(both.period().to())) {
            throw Problem.invalid("DAY_NOT_AGREED", "day", "Hours are given on the days that are agreed");
        }
        Line line = Line.counted(today, Side.LENDER, Deed.ENTERED, given);
        return Change.to(with(hours.and(new Given(hoursId, day, given, State.ENTERED)), line));
    }

    Change<Help> confirmHours(String hoursId, LocalDate today) {
        requireAgreed(today);
        int right = hours.one(hoursId).hours();
        Hours after = hours.change(hoursId, given -> given.as(State.CONFIRMED));
        return Change.to(with(after, Line.counted(today, Side.BORROWER, Deed.HOURS_CONFIRMED, right)));
    }

    Change<Help> contest(String hoursId, String words, LocalDate today) {
        requireAgreed(today);
        int wrong = hours.one(hoursId).hours();
        if (hours.one(hoursId).state() == State.CONTESTED) {
            throw Problem.conflict("HOURS_CONTESTED", "The hours are contested already; the lender corrects them");
        }
        Hours after = hours.change(hoursId, given -> given.as(State.CONTESTED));
        return Change.to(with(after, new Line(today, Side.BORROWER, Deed.CONTESTED, null, words, wrong)));
    }

    /** @param right how many it really were; 0 takes them back */
    Change<Help> correct(String hoursId, int right, LocalDate today) {
        requireAgreed(today);
        Hours after = hours.change(hoursId, given -> given.corrected(right));
        Deed deed = right == 0 ? Deed.TAKEN_BACK : Deed.CORRECTED;
        return Change.to(with(after, Line.counted(today, Side.LENDER, deed, right)));
    }

    Change<Help> close(Side side, LocalDate today) {
        requireAgreed(today);
        if (hours.any(State::open)) {
            throw Problem.conflict("HOURS_OPEN", "Some hours are neither confirmed nor taken back");
        }
        HelpStatus next = owedOre() > 0 ? TO_SETTLE : DONE;
        Help closed = with(next, agreement, Line.counted(today, side, Deed.CLOSED, hours.confirmed()));
        return Change.to(closed, HelpGivenV1.of(closed, today));
    }

    /** The lender has got what is owed, outside of here. */
    Change<Help> settle(LocalDate today) {
        if (status.waits() || status == AGREED) {
            throw Problem.conflict("NOT_CLOSED", "The help is not closed yet, so nothing is due");
        }
        if (status != TO_SETTLE) {
            throw ended();
        }
        return Change.to(with(DONE, agreement, Line.of(today, Side.LENDER, Deed.SETTLED)));
    }

    /** What time does: it reminds whoever does not reply, and gives up after a month. */
    Change<Help> passTime(LocalDate today) {
        if (lapsed(today)) {
            return Change.to(with(LAPSED, null, Line.of(today, null, Deed.LAPSED)));
        }
        boolean late = status == ASKED && !reminded() && !today.isBefore(actedOn.plusDays(DAYS_TO_REPLY));
        return late ? Change.to(reminding(today)) : Change.nothing();
    }

    /** The day on which time has something to do here; null when it has not. */
    @Nullable LocalDate turnsOn() {
        if (!status.waits()) {
            return null;
        }
        return actedOn.plusDays(status == ASKED && !reminded() ? DAYS_TO_REPLY : DAYS_TO_LAPSE);
    }

    /** What the borrower owes: nothing but confirmed hours counts. */
    long owedOre() {
        return agreement == null ? 0 : (long) hours.confirmed() * agreement.oreAnHour();
    }

    private boolean lapsed(LocalDate today) {
        return status.waits() && !today.isBefore(actedOn.plusDays(DAYS_TO_LAPSE));
    }

    private boolean reminded() {
        return !lines.isEmpty() && lines.getLast().deed() == Deed.REMINDED;
    }

    private void requireWaiting(LocalDate today) {
        if (status == AGREED) {
            throw Problem.conflict("HELP_AGREED", "The help is agreed already");
        }
        if (!status.waits() || lapsed(today)) {
            throw ended();
        }
    }

    private Agreement requireAgreed(LocalDate today) {
        if (status.waits() && !lapsed(today)) {
            throw Problem.conflict("NOT_AGREED", "The help is not agreed yet");
        }
        if (status != AGREED || agreement == null) {
            throw ended();
        }
        return agreement;
    }

    private static Problem ended() {
        return Problem.conflict("HELP_ENDED", "The help is declined, withdrawn, lapsed or done");
    }

    private Help with(HelpStatus next, @Nullable Agreement terms, Line line) {
        return new Help(helpId, parties, asked, next, line.on(), terms, hours, longer(line));
    }

    private Help with(Hours after, Line line) {
        return new Help(helpId, parties, asked, status, line.on(), agreement, after, longer(line));
    }

    /** What time writes does not count as a word: the month goes on. */
    private Help reminding(LocalDate today) {
        Line line = Line.of(today, null, Deed.REMINDED);
        return new Help(helpId, parties, asked, status, actedOn, agreement, hours, longer(line));
    }

    private List<Line> longer(Line line) {
        return Stream.concat(lines.stream(), Stream.of(line))
                .skip(Math.max(0, lines.size() + 1 - MOST_LINES))
                .toList();
    }
}
