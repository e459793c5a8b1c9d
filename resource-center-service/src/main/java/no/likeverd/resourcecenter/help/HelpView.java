package no.likeverd.resourcecenter.help;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.exchange.Contacts;
import org.jspecify.annotations.Nullable;

/**
 * Help as both sides see it.
 *
 * @param to first day after the last one
 * @param confirmedHours and {@code owedOre}: what counts, and what it comes to
 * @param lapsesOn first day on which nobody can answer any more; null once it is agreed or has ended
 * @param askedBy and {@code contact}: whom to talk to in each unit; absent where nobody is known or has left
 */
record HelpView(
        String helpId,
        UnitRef borrower,
        UnitRef lender,
        String theme,
        String text,
        LocalDate from,
        LocalDate to,
        int hours,
        @Nullable String competenceId,
        @Nullable String needId,
        HelpStatus status,
        @Nullable LocalDate lapsesOn,
        @Nullable String askedBy,
        @Nullable String contact,
        @Nullable AgreementView agreement,
        List<Given> given,
        int confirmedHours,
        long owedOre,
        List<Line> lines) {

    /** A unit and what it is called. */
    record UnitRef(String unitId, String name) {

        static UnitRef of(String unitId, Replica replica) {
            return new UnitRef(unitId, replica.unit(unitId).map(Unit::name).orElse(unitId));
        }
    }

    /** What the lender, or both, have said yes to. */
    record AgreementView(
            LocalDate from,
            LocalDate to,
            int hours,
            int oreAnHour,
            @Nullable String costCode) {

        static AgreementView of(Agreement agreement) {
            return new AgreementView(
                    agreement.period().from(),
                    agreement.period().to(),
                    agreement.hours(),
                    agreement.oreAnHour(),
                    agreement.costCode());
        }
    }

    static HelpView of(Aggregate<Help> kept, Replica replica, Contacts contacts) {
        Help help = kept.state();
        Asked asked = help.asked();
        Parties parties = help.parties();
        Agreement agreement = help.agreement();
        return new HelpView(
                help.helpId(),
                UnitRef.of(parties.borrowerUnitId(), replica),
                UnitRef.of(parties.lenderUnitId(), replica),
                asked.theme(),
                asked.text(),
                asked.period().from(),
                asked.period().to(),
                asked.hours(),
                asked.competenceId(),
                asked.needId(),
                help.status(),
                help.status().waits() ? help.actedOn().plusDays(Help.DAYS_TO_LAPSE) : null,
                replica.nameOf(parties.askedBy()).orElse(null),
                contacts.name(parties.contactPersonId(), parties.lenderUnitId()).orElse(null),
                agreement == null ? null : AgreementView.of(agreement),
                help.hours().all(),
                help.hours().confirmed(),
                help.owedOre(),
                help.lines());
    }
}
