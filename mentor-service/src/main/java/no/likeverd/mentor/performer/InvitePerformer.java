package no.likeverd.mentor.performer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.access.Grant;
import no.likeverd.mentor.engagement.Engagement;
import no.likeverd.mentor.line.Careers;
import no.likeverd.messaging.inbox.MissingReference;
import org.springframework.stereotype.Component;

/**
 * Whoever newly leads a unit is invited. Roles come in any order: an earlier one that is told later takes back an
 * invitation that is still open.
 */
@Component
class InvitePerformer {

    private static final int NEW_FOR_DAYS = 365;

    private final Performers performers;
    private final Careers careers;
    private final Clock clock;

    InvitePerformer(Performers performers, Careers careers, Clock clock) {
        this.performers = performers;
        this.careers = careers;
        this.clock = clock;
    }

    void told(RoleState role) {
        if (!role.leadsUnit()) {
            return;
        }
        Grant grant = careers.organisation().grantsOf(role.personId()).stream()
                .filter(known -> known.grantId().equals(role.grantId()))
                .findFirst()
                .orElseThrow(() -> new MissingReference("role", role.grantId()));
        String performerId = Performers.idFor(role.grantId());
        if (performers.find(performerId).isPresent()) {
            performers.change(performerId, performer -> performer.granted(role.to(), clock));
        } else if (isNew(grant)) {
            invite(performerId, grant);
        }
        performers.of(role.personId()).stream()
                .filter(other -> Objects.equals(other.unitId(), role.unitId()))
                .filter(other -> other.leadsSince().isAfter(role.from()))
                .forEach(other -> takeBack(other.performerId()));
    }

    private boolean isNew(Grant grant) {
        LocalDate today = LocalDate.now(clock);
        return !grant.from().isBefore(today.minusDays(NEW_FOR_DAYS))
                && (grant.to() == null || grant.to().isAfter(today))
                && !careers.ledBefore(grant);
    }

    private void invite(String performerId, Grant grant) {
        performers.invite(new Performer(
                performerId,
                grant.personId(),
                Objects.requireNonNull(grant.unitId()),
                grant.from(),
                new Performer.Term(grant.to(), careers.employedUntil(grant.personId())),
                PerformerStatus.INVITED,
                null,
                Engagement.NONE,
                false));
        // written first, then looked: what came meanwhile is not missed
        if (careers.ledBefore(grant)) {
            takeBack(performerId);
        }
        performers.change(performerId, performer -> performer.heard(careers.employedUntil(grant.personId()), clock));
    }

    private void takeBack(String performerId) {
        performers.change(performerId, performer -> performer.notNew(clock));
    }
}
