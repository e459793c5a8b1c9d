package no.likeverd.resourcecenter.applying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Person;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Calendars;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.resourcecenter.calendar.Skill;
import no.likeverd.resourcecenter.invitation.Invite;
import no.likeverd.resourcecenter.pool.JoinPool;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** The centre asks somebody of its own choosing to become a mobile expert; nobody is taken in without a yes. */
@Component
class InviteSomebody {

    private final Invite invite;
    private final Applications applications;
    private final Calendars calendars;
    private final JoinPool joinPool;
    private final Replica replica;
    private final Clock clock;

    InviteSomebody(
            Invite invite,
            Applications applications,
            Calendars calendars,
            JoinPool joinPool,
            Replica replica,
            Clock clock) {
        this.invite = invite;
        this.applications = applications;
        this.calendars = calendars;
        this.joinPool = joinPool;
        this.replica = replica;
        this.clock = clock;
    }

    /**
     * @return the invitation's id
     * @throws Problem 422 for a post that nobody holds today or a skill that nobody can choose; 409 {@code PERSON_IN_POOL},
     *     {@code PERSON_INVITED}, or {@code PERSON_HAS_APPLIED} when an application waits for an answer
     */
    String invite(Actor actor, InviteForm wanted, CommandKey key) {
        Employment post = held(actor, wanted.employmentId())
                .orElseThrow(() ->
                        Problem.invalid("UNKNOWN_EMPLOYMENT", "employmentId", "Nobody holds such an employment today"));
        List<Skill> skills = ClaimForm.skills(wanted.skills());
        joinPool.requireChosen(skills);
        if (!invite.isRepeat(key) && hasApplied(post)) {
            throw Problem.conflict("PERSON_HAS_APPLIED", "The person has applied; answer the application");
        }
        String words = wanted.words();
        return invite.invite(post, skills, words == null || words.isBlank() ? null : words, key);
    }

    private boolean hasApplied(Employment post) {
        return applications
                .find(Application.idFor(post.employmentId()))
                .map(Aggregate::state)
                .filter(Application::isWaiting)
                .isPresent();
    }

    void takeBack(Actor actor, String invitationId, CommandKey key) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        invite.takeBack(invitationId, key);
    }

    /** A post that somebody holds today. */
    Optional<Employment> held(Actor actor, String employmentId) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return replica.employment(employmentId).filter(post -> post.activeOn(LocalDate.now(clock)));
    }

    /** Posts of today of everybody who is called just this, unless in the pool with them. */
    List<Employment> postsOf(Actor actor, String name) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        List<String> people =
                replica.called(name).stream().map(Person::personId).toList();
        return people.isEmpty()
                ? List.of()
                : replica.employmentsOf(people).stream()
                        .filter(post -> post.activeOn(LocalDate.now(clock)))
                        .filter(post -> calendars
                                .ofEmployment(post.employmentId())
                                .filter(ExpertCalendar::member)
                                .isEmpty())
                        .limit(PageRequest.MOST_ROWS)
                        .toList();
    }
}
