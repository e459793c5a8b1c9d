package no.likeverd.resourcecenter.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.figures.FigureColumn.Topic;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The centre's figures as pictures with their tables. */
@Controller
class FiguresPages {

    private final FindFigures find;
    private final Replica replica;

    FiguresPages(FindFigures find, Replica replica) {
        this.find = find;
        this.replica = replica;
    }

    @GetMapping("/resource-center/figures")
    ModelAndView figures(Actor actor, Form form, Words words) {
        ModelAndView shown = new ModelAndView("figures");
        Span span = span(actor, form, shown);
        Figures figures = find.of(actor, span);
        return shown.addObject("form", form)
                .addObject("span", words.say("figures.span", label(span.from()), label(span.to())))
                .addObject("from", span.from())
                .addObject("to", span.to())
                .addObject("empty", figures.isEmpty())
                .addObject("few", figures.months().stream().anyMatch(month -> month.pool() == null))
                .addObject("sheets", sheets(figures, words));
    }

    /** What was asked for; the latest months where that makes no sense. */
    private Span span(Actor actor, Form form, ModelAndView shown) {
        try {
            return find.span(actor, form.value("quarter"), form.value("from"), form.value("to"));
        } catch (Problem refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            form.refuse(refusal.field(), refusal.code());
            shown.setStatus(HttpStatusCode.valueOf(422));
            return find.latest();
        }
    }

    private List<FigureSheet> sheets(Figures figures, Words words) {
        List<FigureSheet> sheets = new ArrayList<>(Arrays.stream(Topic.values())
                .map(topic -> FigureSheet.of(topic, figures.months(), words))
                .toList());
        if (!figures.units().isEmpty()) {
            List<String> names =
                    figures.units().stream().map(unit -> name(unit, words)).toList();
            sheets.add(FigureSheet.of(figures.units(), names, words));
        }
        return List.copyOf(sheets);
    }

    private String name(UnitFigures unit, Words words) {
        String unitId = unit.unitId();
        return unitId == null
                ? words.say("figures.units.others")
                : replica.unit(unitId).map(Unit::name).orElse(unitId);
    }

    private static String label(YearMonth month) {
        return month.getMonthValue() + "." + month.getYear();
    }
}
