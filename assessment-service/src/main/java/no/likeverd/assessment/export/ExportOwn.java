package no.likeverd.assessment.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.likeverd.assessment.course.CourseRecords;
import no.likeverd.assessment.twoform.Assessments;
import no.likeverd.assessment.twoform.Readings;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Form;
import no.likeverd.assessment.twoform.domain.JointRecord;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.assessment.twoform.domain.PrivateLog;
import no.likeverd.assessment.twoform.domain.Status;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what somebody has written or signed. Never a form that somebody else wrote. */
@Component
class ExportOwn {

    private final Assessments assessments;
    private final Readings readings;
    private final CourseRecords courses;

    ExportOwn(Assessments assessments, Readings readings, CourseRecords courses) {
        this.assessments = assessments;
        this.readings = readings;
        this.courses = courses;
    }

    /**
     * The own part of one assessment.
     *
     * @param part absent for a former leader, whose forms remain the own
     */
    record OwnAssessment(
            String assessmentId,
            String employmentId,
            String versionId,
            Status status,
            @Nullable Part part,
            List<Form> forms,
            @Nullable PrivateLog log,
            @Nullable JointRecord joint) {

        static OwnAssessment of(Assessment assessment, String personId) {
            Part part = assessment.partOf(personId).orElse(null);
            return new OwnAssessment(
                    assessment.assessmentId(),
                    assessment.post().employmentId(),
                    assessment.scale().versionId(),
                    assessment.status(),
                    part,
                    assessment.formsBy(personId),
                    assessment.logBy(personId).orElse(null),
                    part == null ? null : assessment.outcome().joint());
        }
    }

    /** A completed course. */
    record OwnCourse(String courseCode, LocalDate completedOn) {}

    /** Somebody's look at a form of the person's. */
    record Look(String assessmentId, String readerId, Instant at) {}

    List<OwnAssessment> assessments(String personId) {
        return all(page -> assessments.writtenInBy(personId, page)).stream()
                .map(assessment -> OwnAssessment.of(assessment, personId))
                .toList();
    }

    List<OwnCourse> courses(String personId) {
        return courses.of(personId).stream()
                .map(course -> new OwnCourse(course.courseCode(), course.completedOn()))
                .toList();
    }

    List<Look> looks(String personId) {
        return all(page -> readings.ofFormsBy(personId, page)).stream()
                .filter(reading -> !reading.readerId().equals(personId))
                .map(reading -> new Look(reading.assessmentId(), reading.readerId(), reading.at()))
                .toList();
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
        List<T> all = new ArrayList<>();
        Page<T> page;
        int number = 0;
        do {
            page = pages.apply(new PageRequest(number++, PageRequest.MOST_ROWS));
            all.addAll(page.rows());
        } while (all.size() < page.total() && !page.rows().isEmpty());
        return all;
    }
}
