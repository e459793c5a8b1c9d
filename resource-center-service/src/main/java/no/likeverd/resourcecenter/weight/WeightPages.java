package no.likeverd.resourcecenter.weight;

import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.resourcecenter.weight.WeightController.WeightsForm;
import no.likeverd.web.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the centre lays weight on, for its leader to see and change. */
@Controller
@RequestMapping(WeightPages.ROOT)
class WeightPages {

    static final String ROOT = "/resource-center/weights";

    private final WeightsInForce weights;

    WeightPages(WeightsInForce weights) {
        this.weights = weights;
    }

    @GetMapping
    ModelAndView see(Actor actor, Form form) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        form.suggest("version", String.valueOf(weights.version()));
        return new ModelAndView("weights", Map.of("form", weights.suggested(form)));
    }

    @PostMapping
    ModelAndView change(Actor actor, Form form) {
        return form.sent(
                WeightsForm.class,
                wanted -> {
                    long version = form.version();
                    weights.change(
                            actor, wanted.aims(), version, form.key().command(actor.personId(), "weights", wanted));
                    return ROOT + "?done=weights.changed";
                },
                () -> see(actor, form));
    }
}
