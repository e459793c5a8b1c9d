package no.likeverd.resourcecenter;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.resourcecenter.credential.ExpiringView;
import no.likeverd.resourcecenter.credential.FindCredentials;
import no.likeverd.resourcecenter.credential.Validity;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Task;
import org.springframework.stereotype.Component;

/** What experts have shown and is about to expire, or has, until the centre has put it right or taken it away. */
@Component
class CredentialTasks {

    private final FindCredentials credentials;
    private final ReadersWords words;

    CredentialTasks(FindCredentials credentials, ReadersWords words) {
        this.credentials = credentials;
        this.words = words;
    }

    Stream<Task> of(Actor actor) {
        return credentials.due(actor).stream().map(this::task);
    }

    private Task task(ExpiringView due) {
        boolean over = due.credential().validity() == Validity.EXPIRED;
        String name =
                Objects.requireNonNullElseGet(due.name(), () -> words.now().say("candidate.unnamed"));
        var lastDay = Objects.requireNonNull(due.credential().lastDay());
        return new Task(
                "/resource-center/experts/" + due.expertId() + "/credentials/"
                        + due.credential().credentialId(),
                over ? "home.credential.expired" : "home.credential",
                List.of(name, due.credential().name(), lastDay),
                lastDay);
    }
}
