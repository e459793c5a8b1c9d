package no.likeverd.mentor.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.likeverd.mentor.barrier.Barrier;
import no.likeverd.mentor.barrier.Barriers;
import no.likeverd.mentor.corps.Mentor;
import no.likeverd.mentor.corps.Mentors;
import no.likeverd.mentor.line.Careers;
import no.likeverd.mentor.matching.MentorProfile;
import no.likeverd.mentor.matching.PerformerProfile;
import no.likeverd.mentor.pair.Pairs;
import no.likeverd.mentor.performer.Enrolment;
import no.likeverd.mentor.performer.Performer;
import no.likeverd.mentor.performer.Performers;
import org.springframework.stereotype.Component;

/** Reads who is there for a round, as it is now. */
@Component
class Gather {

    private final Performers performers;
    private final Mentors mentors;
    private final Pairs pairs;
    private final Barriers barriers;
    private final Careers careers;
    private final Clock clock;

    Gather(Performers performers, Mentors mentors, Pairs pairs, Barriers barriers, Careers careers, Clock clock) {
        this.performers = performers;
        this.mentors = mentors;
        this.pairs = pairs;
        this.barriers = barriers;
        this.careers = careers;
        this.clock = clock;
    }

    Candidates of(Plan plan) {
        LocalDate today = LocalDate.now(clock);
        Barrier barrier = barriers.now();
        Set<String> persons = new HashSet<>();
        List<PerformerProfile> waiting = performers.waiting().stream()
                .filter(performer -> plan.includes(performer.performerId()))
                .filter(performer -> careers.employed(performer.personId(), today))
                .filter(performer -> persons.add(performer.personId()))
                .map(performer -> profile(performer, barrier))
                .toList();
        List<MentorProfile> free = mentors.free().stream()
                .filter(mentor -> careers.employed(mentor.personId(), today))
                .map(mentor -> profile(mentor, barrier))
                .toList();
        Map<Candidates.Persons, Integer> failures = pairs.failedOf(persons).stream()
                .collect(Collectors.toMap(
                        pair -> new Candidates.Persons(
                                pair.mentor().personId(), pair.performer().personId()),
                        pair -> 1,
                        Integer::sum));
        return new Candidates(waiting, free, barrier, failures);
    }

    private static PerformerProfile profile(Performer performer, Barrier barrier) {
        Enrolment enrolment = performer.enrolment();
        return new PerformerProfile(
                performer.performerId(),
                performer.personId(),
                enrolment == null ? Set.of() : new TreeSet<>(enrolment.topics()),
                enrolment == null ? Set.of() : new TreeSet<>(enrolment.sectors()),
                barrier.wishes(performer.personId()),
                performer.returning());
    }

    private static MentorProfile profile(Mentor mentor, Barrier barrier) {
        return new MentorProfile(
                mentor.mentorId(),
                mentor.personId(),
                new TreeSet<>(mentor.profile().topics()),
                new TreeSet<>(mentor.profile().sectors()),
                mentor.profile().experienceYears(),
                barrier.wishes(mentor.personId()));
    }
}
