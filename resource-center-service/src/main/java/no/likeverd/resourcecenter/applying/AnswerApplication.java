package no.likeverd.resourcecenter.applying;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.pool.JoinPool;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/**
 * The centre answers. A yes is a process over the application and a calendar: the application says that it is being accepted, the
 * calendar is made, the application is accepted. Each step may be repeated.
 */
@Component
class AnswerApplication {

    private final Applications applications;
    private final FindApplications find;
    private final JoinPool joinPool;

    AnswerApplication(Applications applications, FindApplications find, JoinPool joinPool) {
        this.applications = applications;
        this.find = find;
        this.joinPool = joinPool;
    }

    /** @throws Problem 409 such as {@code APPLICATION_WITHDRAWN} */
    Aggregate<Application> decline(Actor actor, String applicationId, String why, long version, CommandKey key) {
        requireCentre(actor, applicationId);
        return applications.change(
                applicationId, key, version, (application, today) -> application.decline(why, today));
    }

    /** @param vouched the skills that the centre vouches for, whatever the applicant said */
    Aggregate<Application> accept(
            Actor actor, String applicationId, List<Skill> vouched, long version, CommandKey key) {
        Application asked = requireCentre(actor, applicationId).state();
        joinPool.requireChosen(vouched);
        if (asked.status() == ApplicationStatus.OPEN) {
            joinPool.requireWithin(asked.employmentId(), asked.sharePercent());
        }
        applications.change(applicationId, key, version, (application, today) -> application.accept(vouched));
        carryOn(applicationId);
        return applications.get(applicationId);
    }

    /** The applicant cannot answer, though they may read it. */
    private Aggregate<Application> requireCentre(Actor actor, String applicationId) {
        Aggregate<Application> found = find.one(actor, applicationId);
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return found;
    }

    /** Goes on where a request or a crash left off, or lets go what time has come for. */
    void carryOn(String applicationId) {
        Application now = applications.get(applicationId).state();
        if (now.status() == ApplicationStatus.ACCEPTING) {
            boolean joined = join(now);
            applications.change(
                    applicationId,
                    null,
                    null,
                    (known, today) -> joined ? known.accepted(today) : known.fallThrough(today));
        }
        applications.change(applicationId, null, null, Application::passTo);
    }

    /** Second step: the calendar; true unless the post is over, or too small by now. */
    private boolean join(Application accepting) {
        try {
            joinPool.joinAgreed(
                    accepting.employmentId(),
                    accepting.sharePercent(),
                    accepting.skills(),
                    CommandKey.of("application", accepting.applicationId() + "|" + accepting.appliedOn()));
            return true;
        } catch (Problem refusal) {
            return switch (refusal.code()) {
                case "ALREADY_IN_POOL" -> true; // by an invitation, or by the centre's own hand
                case "UNKNOWN_EMPLOYMENT", "SHARE_ABOVE_EMPLOYMENT" -> false;
                default -> throw refusal;
            };
        }
    }
}
