package no.likeverd.resourcecenter.help;

import java.time.LocalDate;
import no.likeverd.resourcecenter.help.Given.State;
import org.jspecify.annotations.Nullable;

/** What somebody has to do next, the most pressing first. */
enum Todo {
    /** Nobody has replied for a fortnight: everybody who leads the lender is asked. */
    OVERDUE,
    REPLY,
    ANSWER,
    CONFIRM,
    CONTESTED,
    HOURS,
    CLOSE,
    SETTLE;

    boolean waits(Help help, Standing standing, LocalDate today) {
        return switch (this) {
            case OVERDUE -> help.status() == HelpStatus.ASKED && standing.lends() && late(help, today);
            case REPLY -> help.status() == HelpStatus.ASKED && standing.lends() && standing.firstToReply();
            case ANSWER -> help.status() == HelpStatus.ASKED_BACK && standing.borrows();
            case CONFIRM -> help.status() == HelpStatus.PROPOSED && standing.borrows();
            case CONTESTED -> agreed(help) && help.hours().any(state -> state == State.CONTESTED);
            case HOURS -> agreed(help) && standing.borrows() && help.hours().any(state -> state == State.ENTERED);
            case CLOSE -> agreed(help) && over(help, today) && !help.hours().any(State::open);
            case SETTLE -> help.status() == HelpStatus.TO_SETTLE && standing.lends();
        };
    }

    boolean onlyForBorrower() {
        return this == ANSWER || this == CONFIRM || this == HOURS;
    }

    @Nullable LocalDate by(Help help) {
        return switch (this) {
            case REPLY -> help.actedOn().plusDays(Help.DAYS_TO_REPLY);
            case OVERDUE, ANSWER, CONFIRM -> help.actedOn().plusDays(Help.DAYS_TO_LAPSE);
            case CONTESTED, HOURS, CLOSE, SETTLE -> null;
        };
    }

    private static boolean late(Help help, LocalDate today) {
        return !today.isBefore(help.actedOn().plusDays(Help.DAYS_TO_REPLY));
    }

    private static boolean agreed(Help help) {
        return help.status() == HelpStatus.AGREED;
    }

    private static boolean over(Help help, LocalDate today) {
        Agreement agreement = help.agreement();
        return agreement != null && !today.isBefore(agreement.period().to());
    }
}
