package no.likeverd.resourcecenter;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.hold.FindHolds;
import no.likeverd.resourcecenter.hold.HoldView;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Component;

/** What somebody is asked: to come, or to do without whoever comes. */
@Component
class HoldTasks {

    private final FindHolds holds;
    private final Replica replica;
    private final ReadersWords words;
    private final Clock clock;

    HoldTasks(FindHolds holds, Replica replica, ReadersWords words, Clock clock) {
        this.holds = holds;
        this.replica = replica;
        this.words = words;
        this.clock = clock;
    }

    Stream<Task> of(Actor actor) {
        return holds.awaiting(actor).stream().map(this::task);
    }

    private Task task(HoldView hold) {
        Words now = words.now();
        return new Task(
                "/resource-center/experts/" + hold.expertId() + "/asked/" + hold.orderId(),
                "home.asked",
                List.of(
                        replica.unit(hold.unitId()).map(Unit::name).orElse(hold.unitId()),
                        now.days(hold.from(), hold.to())),
                hold.until().atZone(clock.getZone()).toLocalDate());
    }
}
