package no.likeverd.assessment.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.access.ClientScope;
import no.likeverd.access.ForClients;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.IdempotencyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Completed courses over HTTP. */
@RestController
@RequestMapping("/assessment/v1")
class CourseController {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,79}";

    private final RecordCourse recordCourse;
    private final CourseRecords records;

    CourseController(RecordCourse recordCourse, CourseRecords records) {
        this.recordCourse = recordCourse;
        this.records = records;
    }

    /** Who has completed which course on which day; the person or one of the person's employments. */
    record CompletionForm(
            @Pattern(regexp = ID) @Nullable String personId,
            @Pattern(regexp = ID) @Nullable String employmentId,

            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,59}") String courseCode,

            @NotNull LocalDate completedOn) {}

    /** A course and the day it was completed. */
    record CourseView(String courseCode, LocalDate completedOn) {

        static CourseView of(Completion completion) {
            return new CourseView(completion.courseCode(), completion.completedOn());
        }
    }

    /** What has been recorded. */
    record CompletionView(String personId, String courseCode, LocalDate completedOn) {}

    @PostMapping("/courses/completions")
    @ResponseStatus(HttpStatus.CREATED)
    @ForClients(ClientScope.ASSESSMENT_COURSES_RECORD)
    CompletionView record(Actor actor, IdempotencyKey key, @Valid @RequestBody CompletionForm form) {
        String personId = recordCourse.record(
                actor,
                new RecordCourse.Whose(form.personId(), form.employmentId()),
                form.courseCode(),
                form.completedOn(),
                key.command(actor.personId(), "course", form));
        return new CompletionView(personId, form.courseCode(), form.completedOn());
    }

    @GetMapping("/me/courses")
    Page<CourseView> mine(Actor actor, PageRequest page) {
        return Page.of(records.of(actor.personId()), page).map(CourseView::of);
    }

    @GetMapping("/employments/{employmentId}/courses")
    Page<CourseView> of(Actor actor, @PathVariable String employmentId, PageRequest page) {
        return Page.of(recordCourse.ofEmployment(actor, employmentId), page).map(CourseView::of);
    }
}
