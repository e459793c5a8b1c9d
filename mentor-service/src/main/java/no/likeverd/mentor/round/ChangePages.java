package no.likeverd.mentor.round;

import no.likeverd.access.Actor;
import no.likeverd.mentor.round.RoundController.NoForm;
import no.likeverd.mentor.round.RoundController.PairForm;
import no.likeverd.web.pages.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the coordinator does to a proposal by hand: pins, rules out, takes back, has it made anew. */
@Controller
@RequestMapping(RoundScreen.ROOT + "/{roundId}")
class ChangePages {

    private final ChangeRound changeRound;
    private final RoundScreen screen;

    ChangePages(ChangeRound changeRound, RoundScreen screen) {
        this.changeRound = changeRound;
        this.screen = screen;
    }

    @PostMapping("/pins")
    ModelAndView pin(Actor actor, @PathVariable String roundId, Form form) {
        return screen.change(
                actor,
                roundId,
                form,
                PairForm.class,
                "pinned",
                (pair, version, key) -> changeRound.pin(actor, roundId, pair.ids(), version, key));
    }

    @PostMapping("/unpins")
    ModelAndView unpin(Actor actor, @PathVariable String roundId, Form form) {
        return screen.change(
                actor,
                roundId,
                form,
                PairForm.class,
                "unpinned",
                (pair, version, key) -> changeRound.unpin(actor, roundId, pair.performerId(), version, key));
    }

    @PostMapping("/forbids")
    ModelAndView forbid(Actor actor, @PathVariable String roundId, Form form) {
        return screen.change(
                actor,
                roundId,
                form,
                PairForm.class,
                "forbidden",
                (pair, version, key) -> changeRound.forbid(actor, roundId, pair.ids(), version, key));
    }

    @PostMapping("/allowances")
    ModelAndView allow(Actor actor, @PathVariable String roundId, Form form) {
        return screen.change(
                actor,
                roundId,
                form,
                PairForm.class,
                "allowed",
                (pair, version, key) -> changeRound.allow(actor, roundId, pair.ids(), version, key));
    }

    @PostMapping("/proposal")
    ModelAndView repeat(Actor actor, @PathVariable String roundId, Form form) {
        return screen.change(
                actor,
                roundId,
                form,
                NoForm.class,
                "repeated",
                (nothing, version, key) -> changeRound.repeat(actor, roundId, version, key));
    }
}
