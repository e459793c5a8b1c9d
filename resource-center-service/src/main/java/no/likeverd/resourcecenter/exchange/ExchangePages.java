package no.likeverd.resourcecenter.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Facet;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Hit;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Results;
import no.likeverd.resourcecenter.exchange.SearchCompetences.Wanted;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Option;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Looking for competence, for everybody who works in the municipality. */
@Controller
class ExchangePages {

    private static final String ROOT = "/resource-center/exchange";

    private final SearchCompetences search;
    private final Themes themes;
    private final Replica replica;
    private final Contacts contacts;

    ExchangePages(SearchCompetences search, Themes themes, Replica replica, Contacts contacts) {
        this.search = search;
        this.themes = themes;
        this.replica = replica;
        this.contacts = contacts;
    }

    /** An entry that was found, with the pieces that say why. */
    record Row(CompetenceView entry, Hit hit) {}

    @GetMapping(ROOT)
    ModelAndView search(Actor actor, PageRequest page, Form form, Words words, Swap swap) {
        boolean tooLong = form.value("q").length() > CompetenceController.MOST_WORDS;
        if (tooLong) {
            form.refuse("q", "TOO_MANY_WORDS");
        }
        Wanted wanted = tooLong ? new Wanted("", null, null) : wanted(form);
        Results results = search.search(wanted, page);
        ModelAndView shown = new ModelAndView(swap.view("exchange", "results"), model(actor, form, words, results));
        if (tooLong) {
            shown.setStatus(HttpStatusCode.valueOf(422));
        }
        return shown;
    }

    private static Wanted wanted(Form form) {
        return new Wanted(form.value("q"), given(form, "theme"), given(form, "district"));
    }

    private static @Nullable String given(Form form, String field) {
        String value = form.value(field);
        return value.isEmpty() ? null : value;
    }

    private Map<String, Object> model(Actor actor, Form form, Words words, Results results) {
        Page<Row> rows = results.hits().map(hit -> new Row(CompetenceView.of(hit.entry(), replica, contacts), hit));
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("rows", form.faulty() ? List.of() : rows.rows());
        model.put("total", rows.total());
        model.put("paging", Paging.of(rows, address(form)));
        model.put("themes", words.optional("exchange.theme.any", themes(results, words)));
        model.put("districts", words.optional("exchange.district.any", districts(form, results, words)));
        model.put("complete", results.complete());
        model.put("staleSince", results.staleSince());
        model.put("asked", asked(form));
        model.put("mayPost", actor.has(Role.ORDERER) || actor.has(Role.LEADER));
        model.put("needs", needs(form));
        return model;
    }

    private static boolean asked(Form form) {
        return List.of("q", "theme", "district").stream()
                .anyMatch(field -> !form.value(field).isEmpty());
    }

    /** Every theme, with how many entries it would give. */
    private List<Option> themes(Results results, Words words) {
        return words.named("theme", themes.codes()).stream()
                .map(theme -> counted(theme, results.themes(), words))
                .toList();
    }

    /** Every district that has an entry, and the one that is chosen. */
    private List<Option> districts(Form form, Results results, Words words) {
        String chosen = form.value("district");
        List<String> ids = new java.util.ArrayList<>(
                results.districts().stream().map(Facet::code).toList());
        if (!chosen.isEmpty() && !ids.contains(chosen)) {
            ids.add(chosen);
        }
        return ids.stream()
                .map(id -> counted(new Option(id, name(id)), results.districts(), words))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }

    private static Option counted(Option option, List<Facet> facets, Words words) {
        long count = facets.stream()
                .filter(facet -> facet.code().equals(option.value()))
                .mapToLong(Facet::count)
                .findFirst()
                .orElse(0);
        return new Option(option.value(), words.say("exchange.counted", option.label(), words.number(count)));
    }

    private String name(String unitId) {
        return replica.unit(unitId).map(Unit::name).orElse(unitId);
    }

    private static String address(Form form) {
        return UriComponentsBuilder.fromPath(ROOT)
                .queryParam("q", "{q}")
                .queryParam("theme", "{theme}")
                .queryParam("district", "{district}")
                .encode()
                .buildAndExpand(form.value("q"), form.value("theme"), form.value("district"))
                .toUriString();
    }

    /** Where what was looked for in vain can be asked for. */
    private static String needs(Form form) {
        return UriComponentsBuilder.fromPath("/resource-center/needs/new")
                .queryParam("theme", "{theme}")
                .queryParam("text", "{text}")
                .encode()
                .buildAndExpand(form.value("theme"), form.value("q"))
                .toUriString();
    }
}
