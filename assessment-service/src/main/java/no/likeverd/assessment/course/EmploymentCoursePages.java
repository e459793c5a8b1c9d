package no.likeverd.assessment.course;

import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.assessment.course.CourseController.CompletionForm;
import no.likeverd.assessment.version.Versions;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one of those whom the reader answers for has completed, and what can be added. */
@Controller
@RequestMapping("/assessment/employments/{employmentId}/courses")
class EmploymentCoursePages {

    private final RecordCourse recordCourse;
    private final Versions versions;
    private final Replica replica;

    EmploymentCoursePages(RecordCourse recordCourse, Versions versions, Replica replica) {
        this.recordCourse = recordCourse;
        this.versions = versions;
        this.replica = replica;
    }

    @GetMapping
    ModelAndView shown(Actor actor, @PathVariable String employmentId, PageRequest page, Form form, Words words) {
        List<Completion> completions = recordCourse.ofEmployment(actor, employmentId);
        Page<Completion> rows = Page.of(completions, page);
        String address = address(employmentId);
        return new ModelAndView(
                "employment-courses",
                Map.of(
                        "form", form,
                        "name", name(employmentId, words),
                        "address", address,
                        "rows", rows.rows(),
                        "paging", Paging.of(rows, address),
                        "courses", words.optional("look.choose", left(completions, words))));
    }

    @PostMapping
    ModelAndView recorded(Actor actor, @PathVariable String employmentId, PageRequest page, Form form, Words words) {
        recordCourse.ofEmployment(actor, employmentId);
        return form.sent(
                CompletionForm.class,
                wanted -> {
                    recorded(actor, employmentId, form, wanted);
                    return address(employmentId) + "?done=course.recorded";
                },
                () -> shown(actor, employmentId, page, form, words));
    }

    /** That somebody else has recorded it meanwhile is mended in the form, so it belongs to its field. */
    private void recorded(Actor actor, String employmentId, Form form, CompletionForm wanted) {
        try {
            recordCourse.record(
                    actor,
                    new RecordCourse.Whose(null, employmentId),
                    wanted.courseCode(),
                    wanted.completedOn(),
                    form.key().command(actor.personId(), "course", employmentId, wanted));
        } catch (Problem refusal) {
            throw refusal.code().equals("COURSE_ALREADY_RECORDED")
                    ? Problem.invalid(refusal.code(), "courseCode", refusal.detail())
                    : refusal;
        }
    }

    /** Those that a ladder in use asks for, and that are not on record. */
    private List<Option> left(List<Completion> completions, Words words) {
        List<String> recorded = completions.stream().map(Completion::courseCode).toList();
        return words.named(
                "course",
                versions.courses().stream()
                        .filter(course -> !recorded.contains(course))
                        .toList());
    }

    private String name(String employmentId, Words words) {
        return replica.employment(employmentId)
                .map(Employment::personId)
                .flatMap(replica::nameOf)
                .orElseGet(() -> words.say("looks.unnamed"));
    }

    private static String address(String employmentId) {
        return "/assessment/employments/" + employmentId + "/courses";
    }
}
