package no.likeverd.resourcecenter.exchange;

import java.time.Clock;
import java.util.function.BiFunction;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A unit's leader, or who stands in, says what the unit can help others with. */
@Component
public class KeepCompetence {

    private final Competences competences;
    private final FindCompetences find;
    private final Themes themes;
    private final Replica replica;
    private final Contacts contacts;
    private final Clock clock;

    KeepCompetence(
            Competences competences,
            FindCompetences find,
            Themes themes,
            Replica replica,
            Contacts contacts,
            Clock clock) {
        this.competences = competences;
        this.find = find;
        this.themes = themes;
        this.replica = replica;
        this.contacts = contacts;
        this.clock = clock;
    }

    Aggregate<Competence> list(Actor actor, String unitId, Offering offering, CommandKey key) {
        requireListable(actor, unitId, offering);
        String id = key.derivedId("cmp");
        return competences.list(id, key, () -> Competence.list(id, unitId, offering, act(actor)));
    }

    /** The same for a process; the answer is the entry's id. */
    public String enter(Actor actor, String unitId, Offering offering, CommandKey key) {
        return list(actor, unitId, offering, key).id();
    }

    /** @throws Problem as listing it would, and writes nothing */
    public void requireListable(Actor actor, String unitId, Offering offering) {
        if (replica.unit(unitId).isEmpty()) {
            throw Problem.invalid("UNKNOWN_UNIT", "unitId", "There is no such unit");
        }
        actor.require(Role.LEADER, unitId);
        requireSound(unitId, offering);
    }

    Aggregate<Competence> change(Actor actor, String id, Offering offering, long version, @Nullable CommandKey key) {
        requireSound(find.kept(actor, id).state().unitId(), offering);
        return competences.change(id, key, version, entry -> entry.change(offering, act(actor)));
    }

    Aggregate<Competence> confirm(Actor actor, String id, CommandKey key) {
        return decide(actor, id, key, Competence::confirm);
    }

    Aggregate<Competence> hide(Actor actor, String id, CommandKey key) {
        return decide(actor, id, key, Competence::hide);
    }

    Aggregate<Competence> show(Actor actor, String id, CommandKey key) {
        return decide(actor, id, key, Competence::show);
    }

    private Aggregate<Competence> decide(
            Actor actor, String id, CommandKey key, BiFunction<Competence, Act, Change<Competence>> what) {
        find.kept(actor, id);
        return competences.change(id, key, null, entry -> what.apply(entry, act(actor)));
    }

    private Act act(Actor actor) {
        return Act.of(actor.personId(), clock);
    }

    private void requireSound(String unitId, Offering offering) {
        themes.require(offering.theme());
        if (!contacts.standsFor(offering.contactPersonId(), unitId)) {
            throw Problem.invalid(
                    "UNKNOWN_CONTACT", "contactPersonId", "The contact is somebody who works in the unit or leads it");
        }
    }
}
