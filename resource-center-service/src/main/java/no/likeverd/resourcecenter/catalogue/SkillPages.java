package no.likeverd.resourcecenter.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.catalogue.FindSkills.Wanted;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The catalogue for the centre's leader, with the way to change it. */
@Controller
class SkillPages {

    private static final String ROOT = "/resource-center/skills";

    private final FindSkills find;

    SkillPages(FindSkills find) {
        this.find = find;
    }

    @GetMapping(ROOT)
    ModelAndView list(Actor actor, PageRequest page, Form form, Words words, Swap swap) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        try {
            Wanted wanted = new Wanted(form.value("q"), form.value("theme"));
            return new ModelAndView(swap.view("skills", "skills"), model(find.page(wanted, words, page), form, words));
        } catch (Problem refused) {
            form.refuse("q", refused.code());
            ModelAndView again = new ModelAndView("skills", model(Page.of(List.of(), page), form, words));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private Map<String, Object> model(Page<CatalogueSkill> found, Form form, Words words) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put(
                "rows", found.map(skill -> SkillView.of(skill, words.locale())).rows());
        model.put("paging", Paging.of(found, address(form)));
        model.put("total", found.total());
        model.put("themes", words.optional("exchange.theme.any", find.themes(words)));
        return model;
    }

    private static String address(Form form) {
        return UriComponentsBuilder.fromPath(ROOT)
                .queryParam("q", "{q}")
                .queryParam("theme", "{theme}")
                .encode()
                .buildAndExpand(form.value("q"), form.value("theme"))
                .toUriString();
    }
}
