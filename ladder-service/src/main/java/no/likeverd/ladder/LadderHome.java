package no.likeverd.ladder;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.ladder.placement.web.PlacementTasks;
import no.likeverd.ladder.version.life.HearingTasks;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.Home;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** Proposals to answer, carried levels to confirm and hearings to take part in, and where one stands. */
@Component
class LadderHome implements Home {

    private final Actors actors;
    private final PlacementTasks placements;
    private final HearingTasks hearings;

    LadderHome(Actors actors, PlacementTasks placements, HearingTasks hearings) {
        this.actors = actors;
        this.placements = placements;
        this.hearings = hearings;
    }

    @Override
    public List<Task> tasks(String personId) {
        Actor actor = actors.actor(personId);
        return Stream.concat(placements.of(actor).stream(), hearings.of(actor).stream())
                .toList();
    }

    @Override
    public List<Fact> facts(String personId) {
        return placements.standing(actors.actor(personId));
    }
}
