package no.likeverd.mentor.round;

import java.util.Map;
import java.util.Objects;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.aggregate.StaleVersion;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of one round, and what all its forms have in common: each says which version it was made from. It stands at the
 * edge with the controllers of its addresses.
 */
@Controller
class RoundScreen {

    static final String ROOT = "/mentor/rounds";

    private static final PageRequest FIRST = new PageRequest(0, 20);

    private final ShowRound showRound;

    RoundScreen(ShowRound showRound) {
        this.showRound = showRound;
    }

    ModelAndView show(Actor actor, String roundId, Form form, PageRequest page) {
        ShownRound round = showRound.show(actor, roundId, page);
        return new ModelAndView(
                "round",
                Map.of(
                        "form",
                        form,
                        "round",
                        round,
                        "stale",
                        false,
                        "paging",
                        Paging.of(round.cards(), ROOT + "/" + roundId)));
    }

    /** The round that {@link #show} has put on its page. */
    static ShownRound shown(ModelAndView page) {
        return (ShownRound) Objects.requireNonNull(page.getModel().get("round"));
    }

    /** A change of the round as it was at a version. */
    interface Change<T> {
        void carryOut(T asked, long version, CommandKey key);
    }

    /**
     * Carries a form out; whoever was not the first to change the round sees it as it is now, and nothing is changed.
     *
     * @param done what the round has been, such as {@code pinned}: for the command's key and for the words afterwards
     */
    <T extends Record> ModelAndView change(
            Actor actor, String roundId, Form form, Class<T> type, String done, Change<T> change) {
        actor.require(Role.MENTOR_COORDINATOR);
        try {
            return form.sent(
                    type,
                    asked -> {
                        CommandKey key = form.key().command(actor.personId() + "/" + roundId, done, asked);
                        carryOut(asked, form, key, change);
                        return address(roundId, "round." + done, form);
                    },
                    () -> show(actor, roundId, form, FIRST));
        } catch (StaleVersion stale) {
            ModelAndView now = show(actor, roundId, form.renewed(), FIRST);
            now.setStatus(HttpStatus.PRECONDITION_FAILED);
            return now.addObject("stale", true);
        }
    }

    /** No field of these forms is seen, so what is wrong in one stands above all of them. */
    private static <T extends Record> void carryOut(T asked, Form form, CommandKey key, Change<T> change) {
        try {
            change.carryOut(asked, version(form), key);
        } catch (Problem refusal) {
            throw refusal.status().value() == 422 ? Problem.of(422, refusal.code(), refusal.detail()) : refusal;
        }
    }

    private static long version(Form form) {
        String version = form.value("version");
        if (!version.matches("[0-9]{1,18}")) {
            throw Problem.malformed("MALFORMED", "The form says which version of the round it was made from");
        }
        return Long.parseLong(version);
    }

    private static String address(String roundId, String done, Form form) {
        String at = form.value("at");
        return ROOT + "/" + roundId + "?done=" + done + (at.matches("[1-9][0-9]{0,3}") ? "&page=" + at : "");
    }
}
