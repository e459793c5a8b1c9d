package no.likeverd.resourcecenter.applying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.employment.KnownEmployment;
import no.likeverd.resourcecenter.employment.KnownEmployments;
import no.likeverd.resourcecenter.pool.JoinPool;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** Whoever works in the municipality asks to be taken into the pool, and thinks better of it. */
@Component
public class Apply {

    private final Applications applications;
    private final FindApplications find;
    private final Calendars calendars;
    private final JoinPool joinPool;
    private final KnownEmployments employments;
    private final Replica replica;
    private final Clock clock;

    Apply(
            Applications applications,
            FindApplications find,
            Calendars calendars,
            JoinPool joinPool,
            KnownEmployments employments,
            Replica replica,
            Clock clock) {
        this.applications = applications;
        this.find = find;
        this.calendars = calendars;
        this.joinPool = joinPool;
        this.employments = employments;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * @throws Problem 422 for somebody else's post, a share above it or a skill that nobody can choose; 409 {@code ALREADY_IN_POOL}
     *     or {@code APPLIED_ALREADY}
     */
    Aggregate<Application> apply(Actor actor, ApplyForm wanted, CommandKey key) {
        Employment post = own(actor).stream()
                .filter(employment -> employment.employmentId().equals(wanted.employmentId()))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid("UNKNOWN_EMPLOYMENT", "employmentId", "You hold no such post today"));
        List<Skill> skills = ClaimForm.skills(wanted.skills());
        joinPool.requireChosen(skills);
        joinPool.requireWithin(post.employmentId(), wanted.sharePercent());
        requireNoMember(post);
        String words = wanted.words();
        Aggregate<Application> applied = applications.apply(
                new Application(
                        Application.idFor(post.employmentId()),
                        post.employmentId(),
                        actor.personId(),
                        post.unitId(),
                        wanted.sharePercent(),
                        skills,
                        words == null || words.isBlank() ? null : words,
                        applications.today(),
                        applications.today().plusDays(Application.DAYS_OPEN),
                        ApplicationStatus.OPEN,
                        null),
                key);
        look(post.employmentId());
        return applied;
    }

    private void requireNoMember(Employment post) {
        if (isMember(post)) {
            throw Problem.conflict("ALREADY_IN_POOL", "You are in the pool with this post already");
        }
    }

    private boolean isMember(Employment post) {
        return calendars
                .ofEmployment(post.employmentId())
                .filter(ExpertCalendar::member)
                .isPresent();
    }

    Aggregate<Application> withdraw(Actor actor, String applicationId, CommandKey key) {
        find.toWithdraw(actor, applicationId);
        return applications.change(applicationId, key, null, Application::withdraw);
    }

    /** Posts of today with which somebody is not in the pool. */
    List<Employment> posts(Actor actor) {
        return own(actor).stream().filter(post -> !isMember(post)).toList();
    }

    private List<Employment> own(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return replica.employmentsOf(actor.personId()).stream()
                .filter(employment -> employment.activeOn(today))
                .toList();
    }

    /** An employment's end has become known. Repeatable. */
    public void employmentEnds(String employmentId) {
        look(employmentId);
    }

    /** Written first and looked at afterwards, so that an end that is told meanwhile finds the application or is found by it. */
    private void look(String employmentId) {
        Optional<LocalDate> end = employments.find(employmentId).map(KnownEmployment::to);
        Optional<Aggregate<Application>> known = applications.find(Application.idFor(employmentId));
        if (end.isPresent() && known.isPresent()) {
            String id = known.get().id();
            applications.change(id, null, null, (application, today) -> application.employmentEnds(end.get()));
            applications.change(id, null, null, Application::passTo);
        }
    }
}
