package no.likeverd.mentor.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.mentor.matching.PerformerProfile;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The coordinator has a round proposed, for everybody who waits or for some. */
@Component
class DraftRound {

    private final Rounds rounds;
    private final Gather gather;
    private final Clock clock;
    private final int months;

    DraftRound(Rounds rounds, Gather gather, Clock clock, @Value("${likeverd.mentor.months:6}") int months) {
        this.rounds = rounds;
        this.gather = gather;
        this.clock = clock;
        this.months = months;
    }

    Aggregate<Round> draft(Actor actor, @Nullable LocalDate from, @Nullable List<String> performerIds, CommandKey key) {
        actor.require(Role.MENTOR_COORDINATOR);
        String roundId = key.derivedId("rnd");
        return rounds.create(roundId, key, () -> {
            Plan plan = Plan.checked(from, months, performerIds, LocalDate.now(clock));
            Candidates candidates = gather.of(plan);
            requireAll(plan, candidates);
            Round draft = Round.draft(roundId, plan);
            return draft.proposing(candidates.propose(draft));
        });
    }

    private static void requireAll(Plan plan, Candidates candidates) {
        List<String> found = candidates.performers().stream()
                .map(PerformerProfile::performerId)
                .toList();
        List<String> wanted = plan.performerIds();
        if (wanted != null && !found.containsAll(wanted)) {
            throw Problem.invalid("NOT_WAITING", "performers", "Some of these do not wait for a mentor");
        }
        if (found.isEmpty()) {
            throw Problem.conflict("NOBODY_WAITING", "Nobody waits for a mentor");
        }
    }
}
