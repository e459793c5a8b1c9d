package no.likeverd.resourcecenter.help;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;

/** Help has been given, as both units say: so many hours, for so much. */
@EventType("no.likeverd.resource-center.help-given.v1")
record HelpGivenV1(
        String helpId,
        String lenderUnitId,
        String borrowerUnitId,
        String theme,
        int hours,
        long owedOre,
        LocalDate closedOn) {

    static HelpGivenV1 of(Help help, LocalDate today) {
        return new HelpGivenV1(
                help.helpId(),
                help.parties().lenderUnitId(),
                help.parties().borrowerUnitId(),
                help.asked().theme(),
                help.hours().confirmed(),
                help.owedOre(),
                today);
    }
}
