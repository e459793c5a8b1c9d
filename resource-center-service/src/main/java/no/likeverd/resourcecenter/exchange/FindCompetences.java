package no.likeverd.resourcecenter.exchange;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.web.Problem;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Entries that somebody may see: what is listed everybody, what is hidden its unit's leader alone. */
@Component
public class FindCompetences {

    private static final String UNIT = "state.unitId";

    /** So long before the day a leader is asked to look at an entry. */
    private static final int DAYS_BEFORE = 14;

    private final Competences competences;
    private final Contacts contacts;
    private final Clock clock;

    FindCompetences(Competences competences, Contacts contacts, Clock clock) {
        this.competences = competences;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * An entry that a leader has to look at.
     *
     * @param dueOn day by which somebody has to say that it is right
     */
    public record Due(String competenceId, String title, LocalDate dueOn) {}

    /** What somebody can ask another unit for. */
    public record Lendable(String competenceId, String unitId, String title, String theme, String contactPersonId) {}

    /** @throws Problem 422 when nothing is listed under the id */
    public Lendable lendable(String competenceId) {
        return competences
                .find(competenceId)
                .filter(entry -> entry.status() == CompetenceStatus.LISTED)
                .map(entry -> new Lendable(
                        competenceId,
                        entry.unitId(),
                        entry.offering().title(),
                        entry.offering().theme(),
                        entry.offering().contactPersonId()))
                .orElseThrow(
                        () -> Problem.invalid("UNKNOWN_COMPETENCE", "competenceId", "No such competence is listed"));
    }

    /** @throws UnknownAggregate when it is hidden from the actor, too */
    Aggregate<Competence> one(Actor actor, String competenceId) {
        Aggregate<Competence> entry = competences.get(competenceId);
        if (entry.state().status() != CompetenceStatus.LISTED && !keeps(actor, entry.state())) {
            throw new UnknownAggregate("There is no competence " + competenceId);
        }
        return entry;
    }

    /** @throws Problem 403 when it is another unit's */
    Aggregate<Competence> kept(Actor actor, String competenceId) {
        Aggregate<Competence> entry = one(actor, competenceId);
        actor.require(Role.LEADER, entry.state().unitId());
        return entry;
    }

    boolean keeps(Actor actor, Competence entry) {
        return actor.has(Role.LEADER, entry.unitId());
    }

    /** Those of the units that the actor leads, what is due first. */
    Page<Aggregate<Competence>> own(Actor actor, PageRequest page) {
        return competences.page(actor.scope(Role.LEADER).filter(UNIT), page);
    }

    /** An entry whose contact has left. */
    public record WithoutContact(String competenceId, String title) {}

    /** Listed ones of the actor's units that nobody can be asked about; of very many not all. */
    public List<WithoutContact> withoutContact(Actor actor) {
        Bson listed = Filters.and(
                actor.scope(Role.LEADER).filter(UNIT), Filters.eq("state.status", CompetenceStatus.LISTED.name()));
        Map<String, Set<String>> units = new HashMap<>();
        return competences.page(listed, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(Aggregate::state)
                .filter(entry -> !units.computeIfAbsent(entry.offering().contactPersonId(), contacts::unitsOf)
                        .contains(entry.unitId()))
                .map(entry -> new WithoutContact(
                        entry.competenceId(), entry.offering().title()))
                .toList();
    }

    /** Those that the actor has to look at soon, or should have already; of very many not all. */
    public List<Due> due(Actor actor) {
        Bson soon = Filters.and(
                actor.scope(Role.LEADER).filter(UNIT),
                Filters.eq("state.status", CompetenceStatus.LISTED.name()),
                Filters.lte(
                        "state.dueOn",
                        LocalDate.now(clock).plusDays(DAYS_BEFORE).toString()));
        return competences.page(soon, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(Aggregate::state)
                .map(entry -> new Due(entry.competenceId(), entry.offering().title(), entry.dueOn()))
                .toList();
    }
}
