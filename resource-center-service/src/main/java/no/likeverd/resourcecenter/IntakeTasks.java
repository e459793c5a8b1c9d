package no.likeverd.resourcecenter;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.intake.FindIntakes;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** Workbooks that somebody has sent and not decided on. */
@Component
class IntakeTasks {

    private final FindIntakes intakes;
    private final Clock clock;

    IntakeTasks(FindIntakes intakes, Clock clock) {
        this.intakes = intakes;
        this.clock = clock;
    }

    Stream<Task> of(Actor actor) {
        return intakes.undecided(actor).stream().map(this::task);
    }

    private Task task(FindIntakes.Undecided intake) {
        return new Task(
                "/resource-center/intake/runs/" + intake.runId(),
                "home.intake." + intake.kind(),
                List.of(intake.rows()),
                intake.until().atZone(clock.getZone()).toLocalDate());
    }
}
