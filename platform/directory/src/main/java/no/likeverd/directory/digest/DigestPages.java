package no.likeverd.directory.digest;

import java.util.HashMap;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** E-mail about tasks: one's own choice, and what would have been sent. */
@Controller
class DigestPages {

    static final String MINE = "/directory/me/digest";
    static final String NOW = MINE + "/now";
    static final String OUTBOX = "/directory/outbox";

    private final Digests digests;
    private final Outbox outbox;
    private final DigestWay way;

    DigestPages(Digests digests, Outbox outbox, DigestWay way) {
        this.digests = digests;
        this.outbox = outbox;
        this.way = way;
    }

    @GetMapping(MINE)
    ModelAndView mine(Actor actor, Form form, Words words) {
        Digests.Choice now = digests.of(actor);
        form.suggest("often", now.often().name())
                .suggest("language", now.language().name());
        Map<String, Object> model = new HashMap<>(Map.of(
                "form", form,
                "possible", now.possible(),
                "shown", way.shown(),
                "oftens", words.options("digest.often", Frequency.values()),
                "languages", words.options("digest.language", Language.values())));
        model.put("email", now.email());
        model.put("last", now.last());
        return new ModelAndView("digest", model);
    }

    @PostMapping(MINE)
    ModelAndView choose(Actor actor, Form form, Words words) {
        return form.sent(
                DigestForm.class,
                wanted -> {
                    digests.choose(actor, wanted, form.key().command(actor.personId(), "digest", wanted));
                    return MINE + "?done=" + (wanted.often() == Frequency.OFF ? "digest.off" : "digest.on");
                },
                () -> mine(actor, form, words));
    }

    /** Whoever reloads after a refusal sees how it is. */
    @GetMapping(NOW)
    ModelAndView back(Actor actor) {
        return Goto.page(MINE);
    }

    /** One mail at once: to see what it looks like, and whether it arrives. */
    @PostMapping(NOW)
    ModelAndView now(Actor actor, Form form) {
        digests.want(actor, form.key().command(actor.personId(), "digest-now"));
        return Goto.page(MINE + "?done=digest.now");
    }

    @GetMapping(OUTBOX)
    ModelAndView outbox(Actor actor, PageRequest page, Swap swap) {
        Page<Outbox.Kept> kept = outbox.page(actor, page);
        return new ModelAndView(
                swap.view("outbox", "outbox"),
                Map.of("mails", kept.rows(), "shown", way.shown(), "paging", Paging.of(kept, OUTBOX)));
    }
}
