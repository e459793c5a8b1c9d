package no.likeverd.assessment.twoform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.assessment.twoform.FindAssessments;
import no.likeverd.assessment.twoform.web.ProgressController.ProgressView;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How far the assessments of each unit have come: numbers for HR advisers, and nothing but numbers. */
@Controller
class ProgressPages {

    private static final String ADDRESS = "/assessment/progress";

    private final FindAssessments findAssessments;
    private final Replica replica;

    ProgressPages(FindAssessments findAssessments, Replica replica) {
        this.findAssessments = findAssessments;
        this.replica = replica;
    }

    /** A unit; {@code share} of those that were not stopped has both signatures, in per cent. */
    record Row(String unit, ProgressView numbers) {

        public long share() {
            long alive = numbers.forms() + numbers.conversation() + numbers.completed();
            return alive == 0 ? 0 : numbers.completed() * 100 / alive;
        }
    }

    @GetMapping(ADDRESS)
    ModelAndView progress(Actor actor, PageRequest page, Swap swap) {
        List<Row> all = findAssessments.progress(actor).entrySet().stream()
                .map(counted -> new Row(name(counted.getKey()), ProgressView.of(counted.getKey(), counted.getValue())))
                .sorted(Comparator.comparing(Row::unit))
                .toList();
        Page<Row> rows = Page.of(all, page);
        return new ModelAndView(
                swap.view("progress", "progress"), Map.of("rows", rows.rows(), "paging", Paging.of(rows, ADDRESS)));
    }

    private String name(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }
}
