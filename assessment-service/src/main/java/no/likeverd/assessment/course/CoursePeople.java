package no.likeverd.assessment.course;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.StandIn;
import no.likeverd.assessment.tenure.Tenure;
import no.likeverd.assessment.tenure.Tenures;
import org.springframework.stereotype.Component;

/** Whose courses somebody may see and record, by name. */
@Component
class CoursePeople {

    private final Tenures tenures;
    private final Replica replica;
    private final RecordCourse recordCourse;

    CoursePeople(Tenures tenures, Replica replica, RecordCourse recordCourse) {
        this.tenures = tenures;
        this.replica = replica;
        this.recordCourse = recordCourse;
    }

    /** Somebody at work. */
    record Colleague(String employmentId, String name, String post) {}

    boolean leads(Actor actor) {
        return employmentsLed(actor).findAny().isPresent();
    }

    /** Those whom the actor leads, also for another leader. */
    List<Colleague> led(Actor actor) {
        return employmentsLed(actor)
                .map(this::colleague)
                .sorted(Comparator.comparing(Colleague::name).thenComparing(Colleague::employmentId))
                .toList();
    }

    private Stream<Employment> employmentsLed(Actor actor) {
        return Stream.concat(
                        Stream.of(actor.personId()), actor.standIns().stream().map(StandIn::leaderPersonId))
                .flatMap(leader -> tenures.concerning(leader).stream())
                .map(Tenure::employmentId)
                .distinct()
                .flatMap(employmentId -> replica.employment(employmentId).stream())
                .filter(actor::isNearestLeaderOf)
                .filter(employment -> recordCourse.answersFor(actor, employment));
    }

    /** Those who are called just this and for whom the actor answers. */
    List<Colleague> called(Actor actor, String name) {
        return replica.called(name).stream()
                .flatMap(person -> replica.employmentsOf(person.personId()).stream())
                .filter(employment -> recordCourse.answersFor(actor, employment))
                .map(this::colleague)
                .toList();
    }

    private Colleague colleague(Employment employment) {
        return new Colleague(
                employment.employmentId(),
                replica.nameOf(employment.personId()).orElse(employment.personId()),
                employment.post());
    }
}
