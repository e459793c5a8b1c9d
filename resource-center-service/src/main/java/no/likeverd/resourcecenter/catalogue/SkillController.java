package no.likeverd.resourcecenter.catalogue;

import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.catalogue.FindSkills.Wanted;
import no.likeverd.web.pages.ReadersWords;
import no.likeverd.web.pages.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue over HTTP, for whoever has to name a skill; it is changed by imports. */
@RestController
@RequestMapping("/resource-center/v1/skills")
class SkillController {

    private final FindSkills find;
    private final ReadersWords readersWords;

    SkillController(FindSkills find, ReadersWords readersWords) {
        this.find = find;
        this.readersWords = readersWords;
    }

    @GetMapping
    Page<SkillView> list(
            Actor actor,
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            PageRequest page) {
        Words words = readersWords.now();
        return find.page(new Wanted(q, theme), words, page).map(skill -> SkillView.of(skill, words.locale()));
    }

    @GetMapping("/{code}")
    SkillView one(Actor actor, @PathVariable String code) {
        return SkillView.of(find.one(code), readersWords.now().locale());
    }
}
