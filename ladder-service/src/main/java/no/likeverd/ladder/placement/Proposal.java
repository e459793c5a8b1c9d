package no.likeverd.ladder.placement;

import java.time.LocalDate;
import no.likeverd.ladder.need.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A placement on its way: its conditions are being checked, or both parties are asked.
 *
 * @param attempt of this employment's, counted
 * @param seat that the level demands; from the first step on, so that whoever ends the proposal can give it back
 * @param level once the conditions are met
 * @param answerBy last day for both to answer, once they are asked
 * @param employeeYesOn and {@code leaderYesOn}: when they agreed; a no ends the proposal
 */
public record Proposal(
        Assessed assessed,
        int attempt,
        @Nullable Seat seat,
        @Nullable Level level,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate employeeYesOn,
        @Nullable LocalDate leaderYesOn) {

    static Proposal check(Assessed assessed, int attempt, @Nullable Seat seat) {
        return new Proposal(assessed, attempt, seat, null, null, null, null);
    }

    /** Whether both parties are asked; before that the conditions are being checked. */
    public boolean open() {
        return level != null;
    }

    Proposal asking(Level reached, LocalDate deadline) {
        return new Proposal(assessed, attempt, seat, reached, deadline, null, null);
    }

    boolean agreedBy(Party party) {
        return yesOn(party) != null;
    }

    private @Nullable LocalDate yesOn(Party party) {
        return party == Party.EMPLOYEE ? employeeYesOn : leaderYesOn;
    }

    Proposal agreed(Party party, LocalDate today) {
        return party == Party.EMPLOYEE
                ? new Proposal(assessed, attempt, seat, level, answerBy, today, leaderYesOn)
                : new Proposal(assessed, attempt, seat, level, answerBy, employeeYesOn, today);
    }

    boolean agreedByBoth() {
        return agreedBy(Party.EMPLOYEE) && agreedBy(Party.LEADER);
    }
}
