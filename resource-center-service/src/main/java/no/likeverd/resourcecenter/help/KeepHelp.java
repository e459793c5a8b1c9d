package no.likeverd.resourcecenter.help;

import java.time.LocalDate;
import java.util.function.BiFunction;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.help.Whom.Lender;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Two units agree on help, and say afterwards what it was. */
@Component
class KeepHelp {

    private final Helps helps;
    private final FindHelp find;
    private final Whom whom;
    private final Replica replica;

    KeepHelp(Helps helps, FindHelp find, Whom whom, Replica replica) {
        this.helps = helps;
        this.find = find;
        this.whom = whom;
        this.replica = replica;
    }

    /** How somebody does something once: who, to which help, under which key, over which version. */
    record Command(
            Actor actor,
            String helpId,
            CommandKey key,
            @Nullable Long version) {}

    Aggregate<Help> ask(Actor actor, Wanted wanted, CommandKey key) {
        if (replica.unit(wanted.unitId()).isEmpty()) {
            throw Problem.invalid("UNKNOWN_UNIT", "unitId", "There is no such unit");
        }
        FindHelp.requireBorrower(actor, wanted.unitId());
        Lender lender = whom.of(actor, wanted.competenceId(), wanted.needId());
        if (lender.borrowerUnitId() != null && !lender.borrowerUnitId().equals(wanted.unitId())) {
            throw Problem.invalid("UNKNOWN_NEED", "needId", "The unit has no such need");
        }
        String id = key.derivedId("hlp");
        Parties parties = new Parties(wanted.unitId(), lender.unitId(), actor.personId(), lender.contactPersonId());
        return helps.ask(id, key, today -> Help.ask(id, parties, asked(wanted, lender, today), today));
    }

    private static Asked asked(Wanted wanted, Lender lender, LocalDate today) {
        return new Asked(
                lender.theme(),
                wanted.text(),
                days(wanted.from(), wanted.to(), today),
                wanted.hours(),
                wanted.competenceId(),
                wanted.needId());
    }

    private static Period days(LocalDate from, LocalDate to, LocalDate today) {
        if (from.isBefore(today)) {
            throw Problem.invalid("FROM_IN_THE_PAST", "from", "Help begins today or later");
        }
        return Period.checked(from, to, today);
    }

    Aggregate<Help> propose(Command command, LocalDate from, LocalDate to, int hours, int oreAnHour) {
        return by(
                Side.LENDER,
                command,
                (help, today) -> help.propose(new Agreement(days(from, to, today), hours, oreAnHour, null), today));
    }

    Aggregate<Help> say(Command command, String words) {
        Side side = find.side(command.actor(), helps.get(command.helpId()).state());
        return by(side, command, (help, today) -> help.say(side, words, today));
    }

    Aggregate<Help> decline(Command command, Refusal why, String words) {
        return by(Side.LENDER, command, (help, today) -> help.decline(why, words, today));
    }

    Aggregate<Help> withdraw(Command command) {
        return by(Side.BORROWER, command, Help::withdraw);
    }

    Aggregate<Help> confirm(Command command, @Nullable String costCode) {
        return by(Side.BORROWER, command, (help, today) -> help.confirm(costCode, today));
    }

    Aggregate<Help> enter(Command command, LocalDate day, int hours) {
        String id = command.key().derivedId("hrs");
        return by(Side.LENDER, command, (help, today) -> help.enter(id, day, hours, today));
    }

    Aggregate<Help> confirmHours(Command command, String hoursId) {
        return by(Side.BORROWER, command, (help, today) -> help.confirmHours(hoursId, today));
    }

    Aggregate<Help> contest(Command command, String hoursId, String words) {
        return by(Side.BORROWER, command, (help, today) -> help.contest(hoursId, words, today));
    }

    Aggregate<Help> correct(Command command, String hoursId, int hours) {
        return by(Side.LENDER, command, (help, today) -> help.correct(hoursId, hours, today));
    }

    Aggregate<Help> close(Command command) {
        Side side = find.side(command.actor(), helps.get(command.helpId()).state());
        return by(side, command, (help, today) -> help.close(side, today));
    }

    Aggregate<Help> settle(Command command) {
        return by(Side.LENDER, command, Help::settle);
    }

    private Aggregate<Help> by(Side side, Command command, BiFunction<Help, LocalDate, Change<Help>> what) {
        find.require(side, command.actor(), helps.get(command.helpId()).state());
        return helps.change(command.helpId(), command.key(), command.version(), what);
    }
}
