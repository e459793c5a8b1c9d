package no.likeverd.ladder.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence as shown.
 *
 * @param from and {@code to}: the period, for mentoring
 * @param creditedOn when it was credited, or the course completed
 */
public record EvidenceView(
        Code code,
        @Nullable String courseCode,
        @Nullable String pairId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        LocalDate creditedOn) {

    /** What it is. */
    public enum Code {
        MENTORING,
        COURSE
    }

    /** Everything of a person, newest first. */
    public static List<EvidenceView> all(Evidence evidence) {
        return Stream.concat(
                        evidence.mentoring().stream().map(EvidenceView::of),
                        evidence.courses().stream().map(EvidenceView::of))
                .sorted(Comparator.comparing(EvidenceView::creditedOn).reversed())
                .toList();
    }

    private static EvidenceView of(Mentoring period) {
        return new EvidenceView(Code.MENTORING, null, period.pairId(), period.from(), period.to(), period.creditedOn());
    }

    private static EvidenceView of(Course course) {
        return new EvidenceView(Code.COURSE, course.code(), null, null, null, course.completedOn());
    }
}
