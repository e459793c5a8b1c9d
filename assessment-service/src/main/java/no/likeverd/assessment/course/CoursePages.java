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
import org.springframework.web.util.UriComponentsBuilder;

/** One's own completed courses, and those whom one answers for. */
@Controller
class CoursePages {

    static final String ADDRESS = "/assessment/courses";
    static final String PEOPLE = ADDRESS + "/people";

    private static final int LONGEST_NAME = 100;

    private final CourseRecords records;
    private final CoursePeople people;

    CoursePages(CourseRecords records, CoursePeople people) {
        this.records = records;
        this.people = people;
    }

    @GetMapping(ADDRESS)
    ModelAndView own(Actor actor, PageRequest page, Swap swap) {
        Page<Completion> own = Page.of(records.of(actor.personId()), page);
        return new ModelAndView(
                swap.view("courses", "courses"),
                Map.of(
                        "rows", own.rows(),
                        "paging", Paging.of(own, ADDRESS),
                        "answersForOthers", actor.has(Role.HR_ADVISER) || people.leads(actor)));
    }

    /** Those whom one leads, or those of a name. */
    @GetMapping(PEOPLE)
    ModelAndView others(Actor actor, PageRequest page, Form form, Swap swap) {
        String name = form.value("name").strip();
        String sought = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        boolean searched = !sought.isEmpty();
        Page<CoursePeople.Colleague> shown = Page.of(searched ? people.called(actor, sought) : people.led(actor), page);
        String address = UriComponentsBuilder.fromPath(PEOPLE)
                .queryParam("name", "{name}")
                .encode()
                .buildAndExpand(sought)
                .toUriString();
        return new ModelAndView(
                swap.view("course-people", "people"),
                Map.of(
                        "people", shown.rows(),
                        "paging", Paging.of(shown, searched ? address : PEOPLE),
                        "mayFind", actor.has(Role.HR_ADVISER),
                        "searched", searched,
                        "form", form));
    }
}
