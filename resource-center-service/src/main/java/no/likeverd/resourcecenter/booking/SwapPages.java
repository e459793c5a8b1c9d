package no.likeverd.resourcecenter.booking;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.booking.SwapController.SwapForm;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Goto;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Two orders that change experts: with whom it could be done and what speaks against it, then both before and after. */
@Controller
@RequestMapping("/resource-center/orders/{orderId}/swap")
class SwapPages {

    private final SwapExperts swapExperts;
    private final FindSwaps findSwaps;
    private final SwapLines lines;

    SwapPages(SwapExperts swapExperts, FindSwaps findSwaps, SwapLines lines) {
        this.swapExperts = swapExperts;
        this.findSwaps = findSwaps;
        this.lines = lines;
    }

    /** The yes; the versions are of the orders that were shown. */
    record ConfirmationForm(@NotNull @Min(1) Integer otherVersion) {}

    @GetMapping
    ModelAndView options(Actor actor, @PathVariable String orderId, PageRequest page, Words words, Swap swap) {
        if (!findSwaps.possible(actor, orderId)) {
            return order(orderId);
        }
        SwapLines.Place mine = lines.of(findSwaps.booked(actor, orderId), words);
        Page<SwapLines.Line> rows = findSwaps.page(actor, orderId, page).map(option -> lines.of(option, words));
        return new ModelAndView(
                swap.view("swaps", "swaps"),
                Map.of("mine", mine, "rows", rows.rows(), "paging", Paging.of(rows, root(orderId))));
    }

    @GetMapping("/{otherOrderId}")
    ModelAndView ask(
            Actor actor, @PathVariable String orderId, @PathVariable String otherOrderId, Form form, Words words) {
        if (!findSwaps.possible(actor, orderId)) {
            return order(orderId);
        }
        FindSwaps.Option option = findSwaps.one(actor, orderId, otherOrderId);
        form.suggest("version", String.valueOf(option.mine().version()))
                .suggest("otherVersion", String.valueOf(option.theirs().version()));
        return new ModelAndView(
                "swap",
                Map.of(
                        "form",
                        form,
                        "mine",
                        lines.of(option.mine(), words),
                        "theirs",
                        lines.of(option.theirs(), words),
                        "from",
                        option.on(),
                        "refused",
                        !option.check().possible(),
                        "against",
                        lines.of(option, words).against(),
                        "pressed",
                        option.check().possible() ? lines.pressed(actor, option, words) : List.of()));
    }

    @PostMapping("/{otherOrderId}")
    ModelAndView swap(
            Actor actor, @PathVariable String orderId, @PathVariable String otherOrderId, Form form, Words words) {
        try {
            return form.sent(
                    ConfirmationForm.class,
                    said -> swapped(
                            actor,
                            orderId,
                            new SwapForm(otherOrderId, said.otherVersion().longValue()),
                            form),
                    () -> ask(actor, orderId, otherOrderId, form, words));
        } catch (Problem refusal) {
            if (refusal.member("sides") == null) {
                throw refusal;
            }
            // as it is now: what speaks against it stands there, for either side
            ModelAndView page = ask(actor, orderId, otherOrderId, form.renewed(), words);
            page.addObject("refused", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private String swapped(Actor actor, String orderId, SwapForm wanted, Form form) {
        SwapExperts.Pair pair =
                new SwapExperts.Pair(orderId, form.version(), wanted.otherOrderId(), wanted.otherVersion());
        swapExperts.swap(actor, pair, form.key().command(actor.personId() + "/" + orderId, "swap", wanted));
        return "/resource-center/orders/" + orderId + "?done=booking.swapped";
    }

    /** Which says how it stands with it. */
    private static ModelAndView order(String orderId) {
        return Goto.page("/resource-center/orders/" + orderId);
    }

    private static String root(String orderId) {
        return "/resource-center/orders/" + orderId + "/swap";
    }
}
