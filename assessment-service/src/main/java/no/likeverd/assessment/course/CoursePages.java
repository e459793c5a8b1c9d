package no.likeverd.assessment.course;

import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own completed courses, and the way to those of the people whom one answers for. */
@Controller
class CoursePages {

    static final String ADDRESS = "/assessment/courses";

    private static final int LONGEST_NAME = 100;

    private final CourseRecords records;
    private final CoursePeople people;

    CoursePages(CourseRecords records, CoursePeople people) {
        this.records = records;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    ModelAndView overview(Actor actor, PageRequest page, Form form, Swap swap) {
        Page<Completion> own = Page.of(records.of(actor.personId()), page);
        String name = form.value("name");
        String sought = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return new ModelAndView(
                swap.view("courses", "courses"),
                Map.of(
                        "rows", own.rows(),
                        "paging", Paging.of(own, ADDRESS),
                        "led", people.led(actor),
                        "mayFind", actor.has(Role.HR_ADVISER),
                        "form", form,
                        "searched", !name.isBlank(),
                        "found", people.called(actor, sought)));
    }
}
