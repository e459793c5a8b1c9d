package no.likeverd.resourcecenter.help;

import java.time.LocalDate;
import no.likeverd.messaging.event.EventType;
import org.jspecify.annotations.Nullable;

/** Two units have said yes to the same help. */
@EventType("no.likeverd.resource-center.help-agreed.v1")
record HelpAgreedV1(
        String helpId,
        String lenderUnitId,
        String borrowerUnitId,
        String theme,
        @Nullable String competenceId,
        @Nullable String needId,
        LocalDate from,
        LocalDate to,
        int hours,
        int oreAnHour,
        LocalDate agreedOn) {

    static HelpAgreedV1 of(Help help, Agreement agreement, LocalDate today) {
        return new HelpAgreedV1(
                help.helpId(),
                help.parties().lenderUnitId(),
                help.parties().borrowerUnitId(),
                help.asked().theme(),
                help.asked().competenceId(),
                help.asked().needId(),
                agreement.period().from(),
                agreement.period().to(),
                agreement.hours(),
                agreement.oreAnHour(),
                today);
    }
}
