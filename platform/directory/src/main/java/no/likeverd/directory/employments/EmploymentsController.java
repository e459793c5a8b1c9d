package no.likeverd.directory.employments;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.LocalDate;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Employments, as far as the caller may see them. */
@RestController
@RequestMapping("/directory/v1/employments")
class EmploymentsController {

    private final AggregateStore<Employment> employments;
    private final Sight sight;

    EmploymentsController(AggregateStore<Employment> employments, Sight sight) {
        this.employments = employments;
        this.sight = sight;
    }

    @GetMapping
    Page<EmploymentView> list(Actor actor, PageRequest page) {
        return employments
                .page(sight.employmentsOf(actor), ascending("_id"), page)
                .map(EmploymentView::of);
    }

    @GetMapping("/{employmentId}")
    EmploymentView get(Actor actor, @PathVariable String employmentId) {
        Bson asked = and(eq("_id", employmentId), sight.employmentsOf(actor));
        return employments.page(asked, ascending("_id"), new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .map(EmploymentView::of)
                .orElseThrow(() -> Problem.notFound("UNKNOWN", "There is no such employment for you"));
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
