package no.likeverd.assessment.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nearest leader or an HR adviser of the unit records a course. Others' people are as unknown as nobody. */
@Component
class RecordCourse {

    private final CourseRecords records;
    private final Replica replica;
    private final Clock clock;

    RecordCourse(CourseRecords records, Replica replica, Clock clock) {
        this.records = records;
        this.replica = replica;
        this.clock = clock;
    }

    /** Whose course it is: the person's, or the one's who has the employment. */
    record Whose(@Nullable String personId, @Nullable String employmentId) {}

    String record(Actor actor, Whose whose, String courseCode, LocalDate completedOn, CommandKey key) {
        LocalDate today = LocalDate.now(clock);
        String personId = resolved(actor, whose);
        CourseRecord.requirePlausible(completedOn, today);
        records.add(personId, new Completion(courseCode, completedOn, actor.personId(), today), key);
        return personId;
    }

    private String resolved(Actor actor, Whose whose) {
        if ((whose.personId == null) == (whose.employmentId == null)) {
            throw Problem.invalid("ONE_OF_TWO", "personId", "Name either the person or the employment");
        }
        List<Employment> employments = whose.personId == null
                ? replica.employment(whose.employmentId).stream().toList()
                : replica.employmentsOf(whose.personId);
        String field = whose.personId == null ? "employmentId" : "personId";
        return employments.stream()
                .filter(employment -> answersFor(actor, employment))
                .map(Employment::personId)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("UNKNOWN_PERSON", field, "There is nobody whom you answer for"));
    }

    /** Nobody records an own course. */
    boolean answersFor(Actor actor, Employment employment) {
        if (actor.personId().equals(employment.personId()) || !notOver(employment)) {
            return false;
        }
        return actor.isNearestLeaderOf(employment) || actor.has(Role.HR_ADVISER, employment.unitId());
    }

    private boolean notOver(Employment employment) {
        LocalDate end = employment.to();
        return end == null || LocalDate.now(clock).isBefore(end);
    }

    /** @throws Problem 404 for everybody but the nearest leader and the unit's HR advisers */
    List<Completion> ofEmployment(Actor actor, String employmentId) {
        return replica.employment(employmentId)
                .filter(employment -> answersFor(actor, employment))
                .map(employment -> records.of(employment.personId()))
                .orElseThrow(() -> Problem.notFound(
                        "UNKNOWN_EMPLOYMENT", "There is no such employment among those that you may see"));
    }
}
