package no.likeverd.ladder.version.comment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.ladder.version.Stage;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Whoever works here may say something about a version that is not closed; HR and the union read it. */
@Component
public class CommentOnLadder {

    private final LadderVersions versions;
    private final Comments comments;
    private final Replica replica;
    private final Clock clock;

    CommentOnLadder(LadderVersions versions, Comments comments, Replica replica, Clock clock) {
        this.versions = versions;
        this.comments = comments;
        this.replica = replica;
        this.clock = clock;
    }

    /** @throws Problem 409 when the version is closed */
    public Comment comment(Actor actor, String versionId, String text, CommandKey key) {
        Comment.Party party = party(actor);
        if (versions.get(versionId).state().stage() == Stage.CLOSED) {
            throw Problem.conflict("VERSION_CLOSED", "The version is closed");
        }
        return comments.add(
                new Comment(key.derivedId("cmt"), versionId, actor.personId(), party, text, LocalDate.now(clock)), key);
    }

    private Comment.Party party(Actor actor) {
        if (actor.has(Role.UNION_REPRESENTATIVE)) {
            return Comment.Party.UNION;
        }
        if (actor.has(Role.LEADER)) {
            return Comment.Party.LEADER;
        }
        if (!worksHere(actor)) {
            throw Problem.forbidden("NOT_ALLOWED", "Only who works here today may comment");
        }
        return Comment.Party.EMPLOYEE;
    }

    private boolean worksHere(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return replica.employmentsOf(actor.personId()).stream().anyMatch(employment -> employment.activeOn(today));
    }

    /** Whether the actor is one of those who are asked. */
    public boolean mayComment(Actor actor) {
        return actor.has(Role.UNION_REPRESENTATIVE) || actor.has(Role.LEADER) || worksHere(actor);
    }

    /** Which of the versions the person has said something about. */
    public Set<String> commentedBy(String personId, List<String> versionIds) {
        return comments.by(personId, versionIds);
    }

    /** Whether the actor reads what others have said. */
    public static boolean readsComments(Actor actor) {
        return actor.has(Role.UNION_REPRESENTATIVE) || actor.has(Role.HR_ADVISER);
    }

    public Page<Comment> about(Actor actor, String versionId, PageRequest page) {
        if (!actor.has(Role.UNION_REPRESENTATIVE)) {
            actor.require(Role.HR_ADVISER);
        }
        return comments.about(versions.get(versionId).id(), page);
    }
}
