package no.likeverd.resourcecenter.help;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.exchange.Contacts;
import no.likeverd.web.Problem;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Help is for the two units alone: who leads or orders in the one, who leads the other or is its contact. */
@Component
public class FindHelp {

    private final Helps helps;
    private final Contacts contacts;

    FindHelp(Helps helps, Contacts contacts) {
        this.helps = helps;
        this.contacts = contacts;
    }

    /** @throws Problem 403 when it is two other units' */
    Aggregate<Help> one(Actor actor, String helpId) {
        Aggregate<Help> help = helps.get(helpId);
        side(actor, help.state());
        return help;
    }

    /** @throws Problem 403 when the actor is on neither side */
    Side side(Actor actor, Help help) {
        if (lends(actor, help)) {
            return Side.LENDER;
        }
        requireBorrower(actor, help.parties().borrowerUnitId());
        return Side.BORROWER;
    }

    /** @throws Problem 403 when the actor is not on this side */
    void require(Side side, Actor actor, Help help) {
        if (side == Side.BORROWER) {
            requireBorrower(actor, help.parties().borrowerUnitId());
        } else if (!lends(actor, help)) {
            actor.require(Role.LEADER, help.parties().lenderUnitId());
        }
    }

    static void requireBorrower(Actor actor, String unitId) {
        if (!borrows(actor, unitId)) {
            actor.require(Role.ORDERER, unitId);
        }
    }

    static boolean borrows(Actor actor, String unitId) {
        return actor.has(Role.LEADER, unitId) || actor.has(Role.ORDERER, unitId);
    }

    boolean lends(Actor actor, Help help) {
        return actor.has(Role.LEADER, help.parties().lenderUnitId())
                || (actor.personId().equals(help.parties().contactPersonId()) && contactIsThere(help));
    }

    private boolean contactIsThere(Help help) {
        return contacts.standsFor(
                help.parties().contactPersonId(), help.parties().lenderUnitId());
    }

    /** @param side only what the actor's units borrow or lend; both when null */
    Page<Help> own(Actor actor, @Nullable Side side, PageRequest page) {
        return helps.page(mine(actor, side), page);
    }

    private Bson mine(Actor actor, @Nullable Side side) {
        Bson borrowed = actor.scope(Role.LEADER, Role.ORDERER).filter(Helps.BORROWER);
        Bson lent = Filters.or(
                actor.scope(Role.LEADER).filter(Helps.LENDER),
                Filters.and(
                        Filters.eq(Helps.CONTACT, actor.personId()),
                        Filters.in(Helps.LENDER, contacts.unitsOf(actor.personId()))));
        if (side == null) {
            return Filters.or(borrowed, lent);
        }
        return side == Side.BORROWER ? borrowed : lent;
    }

    /**
     * Help that waits for something that the actor can do.
     *
     * @param task what, as in the words {@code home.help.<task>}
     * @param unitId the other unit
     * @param by when it should be done; null where no day is said
     */
    public record Waiting(
            String helpId,
            String task,
            String unitId,
            @Nullable LocalDate by) {}

    /** Of very many not all. */
    public List<Waiting> waiting(Actor actor) {
        Bson open = Filters.in(
                "state.status",
                Stream.of(
                                HelpStatus.ASKED,
                                HelpStatus.ASKED_BACK,
                                HelpStatus.PROPOSED,
                                HelpStatus.AGREED,
                                HelpStatus.TO_SETTLE)
                        .map(Enum::name)
                        .toList());
        return helps
                .page(Filters.and(open, mine(actor, null)), new PageRequest(0, PageRequest.MOST_ROWS))
                .rows()
                .stream()
                .flatMap(help -> waiting(actor, help).stream())
                .toList();
    }

    private Optional<Waiting> waiting(Actor actor, Help help) {
        Standing standing = new Standing(
                borrows(actor, help.parties().borrowerUnitId()),
                lends(actor, help),
                actor.personId().equals(help.parties().contactPersonId()) || !contactIsThere(help));
        return Arrays.stream(Todo.values())
                .filter(todo -> todo.waits(help, standing, helps.today()))
                .findFirst()
                .map(todo -> new Waiting(help.helpId(), todo.name(), other(help, standing, todo), todo.by(help)));
    }

    private static String other(Help help, Standing standing, Todo todo) {
        boolean asLender = standing.lends() && !todo.onlyForBorrower();
        return asLender ? help.parties().borrowerUnitId() : help.parties().lenderUnitId();
    }
}
