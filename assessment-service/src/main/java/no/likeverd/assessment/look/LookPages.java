package no.likeverd.assessment.look;

import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Who has looked at my information". */
@Controller
class LookPages {

    static final String ADDRESS = "/assessment/me/looks";

    private final Looks looks;
    private final Replica replica;

    LookPages(Looks looks, Replica replica) {
        this.looks = looks;
        this.replica = replica;
    }

    /** A line, with the reader's name: whoever has looked is no secret to the one who wrote. */
    record Row(Look look, String reader) {}

    @GetMapping(ADDRESS)
    ModelAndView mine(Actor actor, PageRequest page, Words words, Swap swap) {
        Page<Row> rows = looks.of(actor.personId(), page)
                .map(look ->
                        new Row(look, replica.nameOf(look.readerId()).orElseGet(() -> words.say("looks.unnamed"))));
        return new ModelAndView(
                swap.view("looks", "looks"),
                Map.of(
                        "rows", rows.rows(),
                        "whole", looks.whole(actor.personId()),
                        "paging", Paging.of(rows, ADDRESS)));
    }
}
