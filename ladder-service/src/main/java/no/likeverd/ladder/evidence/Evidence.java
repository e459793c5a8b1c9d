package no.likeverd.ladder.evidence;

import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;

/** Everything of one person; what was told before changes nothing. */
public record Evidence(String personId, List<Course> courses, List<Mentoring> mentoring) {

    public static Evidence none(String personId) {
        return new Evidence(personId, List.of(), List.of());
    }

    Change<Evidence> with(Course course) {
        if (courses.stream().anyMatch(known -> known.code().equals(course.code()))) {
            return Change.nothing();
        }
        return Change.to(new Evidence(
                personId, Stream.concat(courses.stream(), Stream.of(course)).toList(), mentoring));
    }

    Change<Evidence> with(Mentoring period) {
        if (mentoring.stream().anyMatch(known -> known.pairId().equals(period.pairId()))) {
            return Change.nothing();
        }
        return Change.to(new Evidence(
                personId,
                courses,
                Stream.concat(mentoring.stream(), Stream.of(period)).toList()));
    }

    /** Those of the codes for which no completed course is known, in their order. */
    public List<String> missing(List<String> codes) {
        return codes.stream()
                .filter(code ->
                        courses.stream().noneMatch(course -> course.code().equals(code)))
                .toList();
    }

    public boolean hasMentored() {
        return !mentoring.isEmpty();
    }
}
