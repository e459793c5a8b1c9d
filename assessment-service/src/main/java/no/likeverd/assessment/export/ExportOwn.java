package no.likeverd.assessment.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.assessment.course.CourseRecords;
import no.likeverd.assessment.look.Look.Occasion;
import no.likeverd.assessment.look.Look.Side;
import no.likeverd.assessment.look.Looks;
import no.likeverd.assessment.twoform.Assessments;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.domain.Assessment;
import no.likeverd.assessment.twoform.domain.Form;
import no.likeverd.assessment.twoform.domain.JointRecord;
import no.likeverd.assessment.twoform.domain.Part;
import no.likeverd.assessment.twoform.domain.PrivateLog;
import no.likeverd.assessment.twoform.domain.Status;
import no.likeverd.messaging.aggregate.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Collects what somebody has written or signed. Never a form that somebody else wrote. */
@Component
class ExportOwn {

    private final Assessments assessments;
    private final FindAssessments findAssessments;
    private final Looks looks;
    private final CourseRecords courses;

    ExportOwn(Assessments assessments, FindAssessments findAssessments, Looks looks, CourseRecords courses) {
        this.assessments = assessments;
        this.findAssessments = findAssessments;
        this.looks = looks;
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

    /**
     * Somebody's look at a form of the person's.
     *
     * @param sha256 over the look before and this one
     */
    record Look(
            String assessmentId,
            String readerId,
            Instant at,
            long number,
            Side side,
            Occasion occasion,
            String sha256) {}

    List<OwnAssessment> assessments(String personId) {
        return Page.all(page -> assessments.writtenInBy(personId, page)).stream()
                .map(assessment -> given(assessment, personId))
                .toList();
    }

    /** A joint record holds what the other has said, too: that it leaves is a look like any other. */
    private OwnAssessment given(Assessment assessment, String personId) {
        OwnAssessment own = OwnAssessment.of(assessment, personId);
        if (own.joint() != null) {
            findAssessments.noteLooks(assessment, personId, Occasion.EXPORT);
        }
        return own;
    }

    List<OwnCourse> courses(String personId) {
        return courses.of(personId).stream()
                .map(course -> new OwnCourse(course.courseCode(), course.completedOn()))
                .toList();
    }

    boolean looksWhole(String personId) {
        return looks.whole(personId);
    }

    List<Look> looks(String personId) {
        return Page.all(page -> looks.of(personId, page)).stream()
                .map(look -> new Look(
                        look.assessmentId(),
                        look.readerId(),
                        look.at(),
                        look.number(),
                        look.side(),
                        look.occasion(),
                        look.sha256()))
                .toList();
    }
}
