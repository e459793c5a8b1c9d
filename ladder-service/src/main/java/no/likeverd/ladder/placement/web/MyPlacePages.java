package no.likeverd.ladder.placement.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.ladder.evidence.EvidenceView;
import no.likeverd.ladder.evidence.Evidences;
import no.likeverd.ladder.placement.FindPlacements;
import no.likeverd.ladder.placement.Status;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody stands, with everything that has happened, and what the person brings. */
@Controller
class MyPlacePages {

    private static final String ADDRESS = "/ladder/me";

    private final FindPlacements find;
    private final Telling telling;
    private final Evidences evidences;

    MyPlacePages(FindPlacements find, Telling telling, Evidences evidences) {
        this.find = find;
        this.telling = telling;
        this.evidences = evidences;
    }

    @GetMapping(ADDRESS)
    ModelAndView mine(Actor actor, PageRequest page, Words words, Swap swap) {
        Page<Told> rows = find.own(actor, page).map(placement -> telling.whole(actor, placement, words));
        List<Told> endedLast = rows.rows().stream()
                .sorted(Comparator.comparing(told -> told.status() == Status.ENDED))
                .toList();
        return new ModelAndView(
                swap.view("me", "mine"),
                Map.of(
                        "rows",
                        endedLast,
                        "paging",
                        Paging.of(rows, ADDRESS),
                        "evidence",
                        EvidenceView.all(evidences.of(actor.personId()))));
    }
}
