package no.likeverd.access;

import java.util.List;
import no.likeverd.web.pages.Fact;
import no.likeverd.web.pages.Home;
import no.likeverd.web.pages.Task;

/** Tells operations on their own page when events of a service wait for somebody to look. */
record OperationsHome(String service, Actors actors, ParkedEvents parked) implements Home {

    @Override
    public List<Task> tasks(String personId) {
        long waiting = parked.waitingFor(actors.actor(personId));
        return waiting == 0
                ? List.of()
                : List.of(new Task(ParkedPages.address(service), "look.parked.task", List.of(waiting), null));
    }

    @Override
    public List<Fact> facts(String personId) {
        return List.of();
    }
}
