package no.likeverd.assessment.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.web.Problem;

/**
 * The completed courses of one person: they are the person's, whatever the employment.
 *
 * @param completions the latest first
 */
record CourseRecord(String personId, List<Completion> completions) {

    /** Nobody's course is older; a mistyped year is. */
    private static final int MOST_YEARS = 60;

    private static final Comparator<Completion> LATEST_FIRST =
            Comparator.comparing(Completion::completedOn).reversed().thenComparing(Completion::courseCode);

    CourseRecord {
        completions = List.copyOf(completions);
    }

    static CourseRecord empty(String personId) {
        return new CourseRecord(personId, List.of());
    }

    /** @throws Problem 422 for a day that cannot be right */
    static void requirePlausible(LocalDate completedOn, LocalDate today) {
        if (completedOn.isAfter(today)) {
            throw Problem.invalid("COMPLETED_IN_FUTURE", "completedOn", "A course is completed today or earlier");
        }
        if (completedOn.isBefore(today.minusYears(MOST_YEARS))) {
            throw Problem.invalid("TOO_LONG_AGO", "completedOn", "That is more than sixty years ago");
        }
    }

    Change<CourseRecord> add(Completion completion) {
        if (completions.stream().anyMatch(there -> there.courseCode().equals(completion.courseCode()))) {
            throw Problem.conflict("COURSE_ALREADY_RECORDED", "The course is on record already");
        }
        List<Completion> more = new ArrayList<>(completions);
        more.add(completion);
        more.sort(LATEST_FIRST);
        return Change.to(
                new CourseRecord(personId, more),
                new CourseCompletedV1(personId, completion.courseCode(), completion.completedOn()));
    }
}
