package no.likeverd.ladder.version.life;

import static no.likeverd.ladder.version.Stage.CLOSED;
import static no.likeverd.ladder.version.Stage.DRAFT;
import static no.likeverd.ladder.version.Stage.HEARD;
import static no.likeverd.ladder.version.Stage.PILOTED;

import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.Stage;

/**
 * Which acts of a version's life a page offers its reader. Offering is no permission: each use case decides for itself.
 *
 * @param adopt also while a pilot has yet to be evaluated, so that the page can say what is missing
 */
record May(boolean hear, boolean confirm, boolean pilot, boolean evaluate, boolean adopt, boolean withdraw) {

    static May of(LadderVersion version, Actor actor) {
        boolean hr = actor.has(Role.HR_ADVISER);
        Stage stage = version.stage();
        return new May(
                hr && stage == DRAFT,
                actor.has(Role.UNION_REPRESENTATIVE) && stage == DRAFT,
                hr && stage == HEARD,
                hr && stage == PILOTED,
                hr && (stage == HEARD || stage == PILOTED),
                hr && stage != CLOSED);
    }

    public boolean anything() {
        return Stream.of(hear, confirm, pilot, evaluate, adopt, withdraw).anyMatch(allowed -> allowed);
    }
}
