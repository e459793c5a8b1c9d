package no.likeverd.mentor.round;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import no.likeverd.access.Replica;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.performer.Performers;
import org.springframework.stereotype.Component;

/** Finds names for the coordinator, who sees those of everybody in a round. */
@Component
class NameThem {

    private final Mentors mentors;
    private final Performers performers;
    private final Replica replica;

    NameThem(Mentors mentors, Performers performers, Replica replica) {
        this.mentors = mentors;
        this.performers = performers;
        this.replica = replica;
    }

    Names of(Collection<String> mentorIds, Collection<String> performerIds) {
        Map<String, String> names = new HashMap<>();
        mentors.all(mentorIds).forEach(mentor -> add(names, mentor.mentorId(), mentor.personId()));
        performers.all(performerIds).forEach(performer -> add(names, performer.performerId(), performer.personId()));
        return new Names(names);
    }

    private void add(Map<String, String> names, String id, String personId) {
        replica.nameOf(personId).ifPresent(name -> names.put(id, name));
    }
}
