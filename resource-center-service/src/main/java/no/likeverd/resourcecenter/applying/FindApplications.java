package no.likeverd.resourcecenter.applying;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.UnknownAggregate;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Applications: one's own, and for the centre all that wait. Nobody else knows that there is one. */
@Component
public class FindApplications {

    private final Applications applications;

    FindApplications(Applications applications) {
        this.applications = applications;
    }

    /** One that waits for the centre's answer. */
    public record Waiting(String applicationId, String personId, LocalDate answerBy) {}

    /** For the centre. */
    Page<Aggregate<Application>> waiting(Actor actor, PageRequest page) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return applications.waiting(page);
    }

    /** What the centre has to answer; nothing for anybody else. */
    public List<Waiting> toAnswer(Actor actor) {
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            return List.of();
        }
        return applications.waiting(new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(Aggregate::state)
                .filter(application -> application.status() == ApplicationStatus.OPEN)
                .map(application ->
                        new Waiting(application.applicationId(), application.personId(), application.answerBy()))
                .toList();
    }

    Page<Aggregate<Application>> own(Actor actor, PageRequest page) {
        return applications.ofPerson(actor.personId(), page);
    }

    /** @throws UnknownAggregate for whoever is neither the applicant nor the centre */
    Aggregate<Application> one(Actor actor, String applicationId) {
        Aggregate<Application> found = applications.get(applicationId);
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            requireApplicant(actor, found);
        }
        return found;
    }

    /** @throws Problem 403 for the centre; {@link UnknownAggregate} for anybody else who has not applied */
    Aggregate<Application> toWithdraw(Actor actor, String applicationId) {
        Aggregate<Application> found = one(actor, applicationId);
        if (!found.state().personId().equals(actor.personId())) {
            throw Problem.forbidden("NOT_ALLOWED", "Only the applicant withdraws");
        }
        return found;
    }

    private static void requireApplicant(Actor actor, Aggregate<Application> found) {
        if (!found.state().personId().equals(actor.personId())) {
            throw new UnknownAggregate("There is no application " + found.id());
        }
    }
}
