package no.likeverd.resourcecenter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.draft.FindDrafts;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** Orders that wait for a leader's yes, and those that a leader has sent back. */
@Component
class DraftTasks {

    private final FindDrafts drafts;
    private final Replica replica;

    DraftTasks(FindDrafts drafts, Replica replica) {
        this.drafts = drafts;
        this.replica = replica;
    }

    Stream<Task> of(Actor actor) {
        return drafts.waiting(actor).map(this::task);
    }

    private Task task(FindDrafts.Waiting draft) {
        LocalDate from = draft.from();
        String unit = replica.unit(draft.unitId()).map(Unit::name).orElse(draft.unitId());
        return new Task(
                "/resource-center/drafts/" + draft.draftId(),
                draft.sentBack() ? "home.draft.sentBack" : "home.draft.awaits",
                draft.sentBack() ? List.of(unit) : List.of(unit, Objects.requireNonNull(from)),
                from);
    }
}
