package no.likeverd.ladder.version.life;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.Hearing;
import no.likeverd.ladder.version.HearingRecord;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.Stage;
import no.likeverd.ladder.version.comment.CommentOnLadder;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** Hearings that wait for somebody: a word about a draft, or the union's confirmation. */
@Component
public class HearingTasks {

    private static final PageRequest ALL = new PageRequest(0, PageRequest.MOST_ROWS);

    private final FindLadders findLadders;
    private final CommentOnLadder commentOnLadder;
    private final ReadersWords words;

    HearingTasks(FindLadders findLadders, CommentOnLadder commentOnLadder, ReadersWords words) {
        this.findLadders = findLadders;
        this.commentOnLadder = commentOnLadder;
        this.words = words;
    }

    public List<Task> of(Actor actor) {
        List<LadderVersion> drafts =
                findLadders.page(actor, null, Stage.DRAFT, ALL).rows();
        return Stream.concat(toConfirm(actor, drafts), toComment(actor, drafts)).toList();
    }

    private Stream<Task> toConfirm(Actor actor, List<LadderVersion> drafts) {
        return actor.has(Role.UNION_REPRESENTATIVE)
                ? drafts.stream()
                        .filter(draft -> waitsFor(actor, draft.hearing()))
                        .map(draft -> task(draft, "home.task.confirm"))
                : Stream.empty();
    }

    /** Who recorded a hearing does not confirm it, and where the record names somebody nobody else does. */
    private static boolean waitsFor(Actor actor, Hearing hearing) {
        HearingRecord held = hearing.record();
        return held != null
                && !actor.personId().equals(hearing.recordedBy())
                && (held.unionPersonId() == null || held.unionPersonId().equals(actor.personId()));
    }

    /** Once is enough, and when the hearing has been held it is too late to be asked. */
    private Stream<Task> toComment(Actor actor, List<LadderVersion> drafts) {
        List<LadderVersion> open = commentOnLadder.mayComment(actor)
                ? drafts.stream()
                        .filter(draft -> draft.hearing().record() == null)
                        .toList()
                : List.of();
        Set<String> done = commentOnLadder.commentedBy(
                actor.personId(), open.stream().map(LadderVersion::versionId).toList());
        return open.stream()
                .filter(draft -> !done.contains(draft.versionId()))
                .map(draft -> task(draft, "home.task.comment"));
    }

    private Task task(LadderVersion draft, String label) {
        String title = draft.definition().title().in(words.now().locale());
        return new Task(LadderPages.ROOT + "/" + draft.versionId(), label, List.of(title), null);
    }
}
