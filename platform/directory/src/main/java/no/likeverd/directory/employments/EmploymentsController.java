package no.likeverd.directory.employments;

import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Employments, as far as the caller may see them. */
@RestController
@RequestMapping("/directory/v1/employments")
class EmploymentsController {

    private final FindEmployments employments;

    EmploymentsController(FindEmployments employments) {
        this.employments = employments;
    }

    @GetMapping
    Page<EmploymentView> list(Actor actor, PageRequest page) {
        return employments.page(actor, page).map(EmploymentView::of);
    }

    @GetMapping("/{employmentId}")
    EmploymentView get(Actor actor, @PathVariable String employmentId) {
        return EmploymentView.of(employments.one(actor, employmentId));
    }

    record EmploymentView(
            String employmentId,
            String personId,
            String unitId,
            String post,
            int sharePercent,
            @Nullable String leaderPersonId,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String movedFrom) {

        static EmploymentView of(Aggregate<Employment> employment) {
            Employment state = employment.state();
            return new EmploymentView(
                    employment.id(),
                    state.personId(),
                    state.unitId(),
                    state.post(),
                    state.sharePercent(),
                    state.leaderPersonId(),
                    state.from(),
                    state.to(),
                    state.movedFrom());
        }
    }
}
