package no.likeverd.mentor;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actors;
import no.likeverd.mentor.own.OwnTasks;
import no.likeverd.mentor.round.CoordinatorTasks;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.Home;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** Offers to answer, periods to be credited, proposals to publish; and who one's mentor or performer is. */
@Component
class MentorHome implements Home {

    private final Actors actors;
    private final CoordinatorTasks coordinatorTasks;
    private final OwnTasks ownTasks;

    MentorHome(Actors actors, CoordinatorTasks coordinatorTasks, OwnTasks ownTasks) {
        this.actors = actors;
        this.coordinatorTasks = coordinatorTasks;
        this.ownTasks = ownTasks;
    }

    @Override
    public List<Task> tasks(String personId) {
        return Stream.concat(coordinatorTasks.of(actors.actor(personId)).stream(), ownTasks.of(personId).stream())
                .toList();
    }

    @Override
    public List<Fact> facts(String personId) {
        return ownTasks.facts(personId);
    }
}
