package no.likeverd.mentor.own;

import java.util.Comparator;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.corps.OpenInvitations;
import no.likeverd.mentor.pair.Pairs;
import no.likeverd.mentor.performer.Performer;
import no.likeverd.mentor.performer.Performers;
import no.likeverd.messaging.aggregate.Aggregate;
import org.springframework.stereotype.Component;

/** Reads what a person is here, by that person's id and no other. */
@Component
class FindOwn {

    private final Mentors mentors;
    private final Performers performers;
    private final Pairs pairs;
    private final OpenInvitations invitations;

    FindOwn(Mentors mentors, Performers performers, Pairs pairs, OpenInvitations invitations) {
        this.mentors = mentors;
        this.performers = performers;
        this.pairs = pairs;
        this.invitations = invitations;
    }

    Own of(String personId) {
        return new Own(
                mentors.find(Mentors.idFor(personId)).map(Aggregate::state).orElse(null),
                performers.of(personId).stream()
                        .sorted(Comparator.comparing(Performer::over)
                                .thenComparing(Performer::leadsSince, Comparator.reverseOrder()))
                        .toList(),
                pairs.activeOf(personId),
                pairs.creditableOf(personId),
                invitations.addressesOf(personId));
    }
}
