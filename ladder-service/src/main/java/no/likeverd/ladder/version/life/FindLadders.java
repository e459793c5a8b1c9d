package no.likeverd.ladder.version.life;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.ladder.version.Stage;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Versions that somebody may read: published ones everybody, drafts those who are heard about them. */
@Component
public class FindLadders {

    private static final Bson PUBLISHED = Filters.eq("state.progress.published", true);

    private final LadderVersions versions;
    private final Replica replica;
    private final Clock clock;

    FindLadders(LadderVersions versions, Replica replica, Clock clock) {
        this.versions = versions;
        this.replica = replica;
        this.clock = clock;
    }

    /** Whoever works here is heard, and nobody can say anything about what may not be read. */
    private boolean readsDrafts(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return readsRemarks(actor)
                || actor.has(Role.LEADER)
                || replica.employmentsOf(actor.personId()).stream().anyMatch(employment -> employment.activeOn(today));
    }

    /** Whether free text of the hearing and the pilot, and who did what, is this actor's to see. */
    static boolean readsRemarks(Actor actor) {
        return actor.has(Role.HR_ADVISER) || actor.has(Role.UNION_REPRESENTATIVE);
    }

    /** @throws UnknownAggregate when there is none, or it is a draft that the actor may not read */
    Aggregate<LadderVersion> one(Actor actor, String versionId) {
        Aggregate<LadderVersion> version = versions.get(versionId);
        if (!version.state().progress().published() && !readsDrafts(actor)) {
            throw new UnknownAggregate("There is no ladder-version " + versionId);
        }
        return version;
    }

    public Page<LadderVersion> page(Actor actor, @Nullable String ladderId, @Nullable Stage stage, PageRequest page) {
        List<Bson> readable = readsDrafts(actor) ? List.of() : List.of(PUBLISHED);
        return versions.page(readable, ladderId, stage, page).map(Aggregate::state);
    }
}
