package no.likeverd.resourcecenter.stay;

import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All evaluations that the centre may read, over HTTP. */
@RestController
class EvaluationsController {

    private final FindEvaluations find;

    EvaluationsController(FindEvaluations find) {
        this.find = find;
    }

    @GetMapping("/resource-center/v1/evaluations")
    Page<EvaluationView> list(
            Actor actor, @RequestParam(name = "strained", defaultValue = "false") boolean strained, PageRequest page) {
        return find.page(actor, strained, page).map(find::view);
    }
}
