package no.likeverd.mentor.corps;

import java.time.Clock;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.mentor.engagement.Engagement;
import no.likeverd.mentor.line.Careers;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A leader joins the corps, or the coordinator notes that one has. */
@Component
class JoinCorps {

    private final Mentors mentors;
    private final Careers careers;
    private final Clock clock;

    JoinCorps(Mentors mentors, Careers careers, Clock clock) {
        this.mentors = mentors;
        this.careers = careers;
        this.clock = clock;
    }

    Aggregate<Mentor> join(Actor actor, @Nullable String personId, Profile.Claimed claimed, CommandKey key) {
        String who = personId == null ? actor.personId() : personId;
        if (!who.equals(actor.personId())) {
            actor.require(Role.MENTOR_COORDINATOR);
        }
        return add(fit(who, claimed), key);
    }

    /** @throws Problem 422 when the person may not be a mentor, whoever asks */
    Mentor fit(String personId, Profile.Claimed claimed) {
        LocalDate today = LocalDate.now(clock);
        String unitId = careers.unitOf(personId, today);
        if (unitId == null) {
            throw Problem.invalid("NOT_EMPLOYED", "personId", "Only who is employed today joins the corps");
        }
        if (!careers.hasLed(personId, today)) {
            throw Problem.invalid("NOT_A_LEADER", "personId", "Only who leads or has led a unit joins the corps");
        }
        return new Mentor(
                Mentors.idFor(personId),
                personId,
                unitId,
                claimed.checked(today),
                MentorStatus.ACTIVE,
                Engagement.NONE,
                today,
                careers.employedUntil(personId));
    }

    Aggregate<Mentor> add(Mentor wanted, CommandKey key) {
        Aggregate<Mentor> joined = mentors.join(wanted, key);
        // the last day may have become known while this was written
        return mentors.change(
                joined.id(), null, mentor -> mentor.heard(careers.employedUntil(mentor.personId()), clock));
    }
}
