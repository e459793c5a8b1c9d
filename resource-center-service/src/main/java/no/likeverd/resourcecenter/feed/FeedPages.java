package no.likeverd.resourcecenter.feed;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Unit;
import no.likeverd.resourcecenter.feed.KeepFeed.Offered;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where people make the addresses of their calendars. */
@Controller
@RequestMapping(FeedPages.ROOT)
class FeedPages {

    static final String ROOT = "/resource-center/feeds";

    private final KeepFeed keep;
    private final Replica replica;
    private final String home;

    FeedPages(KeepFeed keep, Replica replica, @Value("${likeverd.home}") String home) {
        this.keep = keep;
        this.replica = replica;
        this.home = home;
    }

    /**
     * A calendar on the page.
     *
     * @param path where its forms lead, and {@code id} what they are called on the page
     * @param unit the unit's name; null where it is of none
     * @param madeAt when its address was made; null while it has none
     */
    record Card(
            FeedKind kind,
            String path,
            String id,
            @Nullable String unit,
            @Nullable Instant madeAt) {}

    /** The address that was just made. */
    record Made(FeedKind kind, @Nullable String unit, String address) {}

    @GetMapping
    ModelAndView feeds(Actor actor, Form form) {
        List<Card> cards = keep.offered(actor).stream().map(this::card).toList();
        return new ModelAndView("feeds")
                .addObject("form", form)
                .addObject("cards", cards)
                .addObject("made", null);
    }

    @GetMapping({"/{calendar}/{of}", "/{calendar}/{of}/end"})
    ModelAndView back(@PathVariable String calendar, @PathVariable String of) {
        return Goto.page(ROOT);
    }

    /** Shows the address right away: it is kept nowhere, so no other page could. */
    @PostMapping("/{calendar}/{of}")
    ModelAndView make(
            Actor actor,
            @PathVariable String calendar,
            @PathVariable String of,
            Form form,
            Words words,
            HttpServletResponse response) {
        FeedKind kind = FeedKind.of(calendar);
        Optional<String> secret =
                keep.make(actor, kind, of, form.key(), words.locale().getLanguage());
        if (secret.isEmpty()) {
            return Goto.page(ROOT + "?done=feed.replaced");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        String address = home + Secret.ROOT + secret.get() + ".ics";
        return feeds(actor, form.renewed()).addObject("made", new Made(kind, unit(kind, of), address));
    }

    @PostMapping("/{calendar}/{of}/end")
    ModelAndView end(Actor actor, @PathVariable String calendar, @PathVariable String of, Form form) {
        keep.end(actor, FeedKind.of(calendar), of, form.key());
        return Goto.page(ROOT + "?done=feed.ended");
    }

    private Card card(Offered offered) {
        Feed feed = offered.feed();
        return new Card(
                offered.kind(),
                ROOT + "/" + offered.kind().spelled() + "/" + offered.of(),
                "feed-" + offered.of(),
                unit(offered.kind(), offered.of()),
                feed == null ? null : feed.madeAt());
    }

    private @Nullable String unit(FeedKind kind, String of) {
        return kind == FeedKind.UNIT ? replica.unit(of).map(Unit::name).orElse(of) : null;
    }
}
