package no.likeverd.resourcecenter;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.resourcecenter.applying.FindApplications;
import no.likeverd.resourcecenter.invitation.FindInvitations;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** Whoever is invited to the pool answers, and the centre answers whoever has applied. */
@Component
class JoiningTasks {

    private final FindInvitations invitations;
    private final FindApplications applications;
    private final Replica replica;
    private final ReadersWords words;

    JoiningTasks(FindInvitations invitations, FindApplications applications, Replica replica, ReadersWords words) {
        this.invitations = invitations;
        this.applications = applications;
        this.replica = replica;
        this.words = words;
    }

    Stream<Task> of(Actor actor) {
        return Stream.concat(
                invitations.open(actor).stream()
                        .map(open -> new Task(
                                "/resource-center/joining/invitations/" + open.invitationId(),
                                "home.invited",
                                List.of(),
                                open.lapsesOn().minusDays(1))),
                applications.toAnswer(actor).stream()
                        .map(waiting -> new Task(
                                "/resource-center/applications/" + waiting.applicationId(),
                                "home.applied",
                                List.of(replica.nameOf(waiting.personId())
                                        .orElseGet(() -> words.now().say("candidate.unnamed"))),
                                waiting.answerBy())));
    }
}
