package no.likeverd.access;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Events that could not take effect in a service, for whoever keeps it running: those that need somebody, or all. */
@Hidden
@Controller
@RequestMapping("/${likeverd.service}/operations/parked")
class ParkedPages {

    private final ParkedEvents parked;
    private final String address;

    ParkedPages(ParkedEvents parked, @Value("${likeverd.service}") String service) {
        this.parked = parked;
        this.address = address(service);
    }

    static String address(String service) {
        return "/" + service + "/operations/parked";
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(name = "all", defaultValue = "false") boolean all,
            PageRequest page,
            Actor actor,
            Form form,
            Swap swap) {
        Page<ParkedEvent> found = parked.page(actor, !all, page);
        return new ModelAndView(
                swap.view("look/parked", "parked"),
                Map.of(
                        "form", form,
                        "address", address,
                        "all", all,
                        "rows", found.rows(),
                        "paging", Paging.of(found, all ? address + "?all=true" : address)));
    }

    /** Whoever reloads after a refusal sees how it is. */
    @GetMapping("/replay")
    ModelAndView back(Actor actor) {
        actor.require(Role.OPERATIONS);
        return Goto.page(address);
    }

    @PostMapping("/replay")
    ModelAndView replay(Actor actor, Form form) {
        parked.replay(actor, form.value("id"), form.key());
        return Goto.page(address + "?done=parked.replayed");
    }
}
