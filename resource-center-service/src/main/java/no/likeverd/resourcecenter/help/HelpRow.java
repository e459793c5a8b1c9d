package no.likeverd.resourcecenter.help;

import java.time.LocalDate;
import no.likeverd.access.Replica;
import no.likeverd.resourcecenter.help.HelpView.UnitRef;

/** Help in a list. */
record HelpRow(
        String helpId,
        UnitRef borrower,
        UnitRef lender,
        String theme,
        String text,
        LocalDate from,
        LocalDate to,
        HelpStatus status) {

    static HelpRow of(Help help, Replica replica) {
        Agreement agreement = help.agreement();
        var days = agreement == null ? help.asked().period() : agreement.period();
        return new HelpRow(
                help.helpId(),
                UnitRef.of(help.parties().borrowerUnitId(), replica),
                UnitRef.of(help.parties().lenderUnitId(), replica),
                help.asked().theme(),
                help.asked().text(),
                days.from(),
                days.to(),
                help.status());
    }
}
