package no.likeverd.mentor.corps;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Whoever is placed at the top of the leader ladder is invited to the corps, unless already in it. */
@Component
class InviteLeader {

    private static final String LEADER_LADDER = "LEADER";

    private final Invitations invitations;
    private final Mentors mentors;
    private final Clock clock;

    InviteLeader(Invitations invitations, Mentors mentors, Clock clock) {
        this.invitations = invitations;
        this.mentors = mentors;
        this.clock = clock;
    }

    void placed(EmployeePlaced placed) {
        if (placed.topLevel() && placed.model().equals(LEADER_LADDER) && !inCorps(placed.personId())) {
            invitations.add(new Invitation(
                    Invitations.idFor(placed.placementId()),
                    placed.personId(),
                    placed.placementId(),
                    LocalDate.now(clock),
                    null));
        }
    }

    private boolean inCorps(String personId) {
        return mentors.find(Mentors.idFor(personId))
                .filter(mentor -> !mentor.state().left())
                .isPresent();
    }
}
