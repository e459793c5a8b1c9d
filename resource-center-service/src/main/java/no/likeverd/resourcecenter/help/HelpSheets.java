package no.likeverd.resourcecenter.help;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.resourcecenter.exchange.Contacts;
import no.likeverd.resourcecenter.help.KeepHelp.Command;
import no.likeverd.web.Problem;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which somebody writes something about help, and how what is sent becomes a command; others map them. */
@Controller
class HelpSheets {

    private final FindHelp find;
    private final Replica replica;
    private final Contacts contacts;

    HelpSheets(FindHelp find, Replica replica, Contacts contacts) {
        this.find = find;
        this.replica = replica;
        this.contacts = contacts;
    }

    /** @throws Problem 403 when it is not for the actor's side */
    ModelAndView of(String act, Side side, Actor actor, String helpId, Form form, Words words) {
        return of(act, "/" + act, side, actor, helpId, form, words);
    }

    /** @param address below the help's own */
    ModelAndView of(String act, String address, Side side, Actor actor, String helpId, Form form, Words words) {
        Aggregate<Help> kept = find.one(actor, helpId);
        find.require(side, actor, kept.state());
        Agreement agreement = kept.state().agreement();
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("act", act);
        model.put("action", HelpPages.ROOT + "/" + helpId + address);
        model.put("help", HelpView.of(kept, replica, contacts));
        model.put("rate", Kroner.say(words, agreement == null ? 0 : agreement.oreAnHour()));
        return new ModelAndView("help-act", model);
    }

    /** Where somebody goes who has done something, and what is said there. */
    static String done(Aggregate<Help> help, String what) {
        return HelpPages.ROOT + "/" + help.id() + "?done=help." + what;
    }

    static Command command(Actor actor, String helpId, Form form, Object... asked) {
        return new Command(actor, helpId, form.key().command(actor.personId() + "/" + helpId, asked), null);
    }

    /** Nobody says yes to what somebody else has changed since the page was shown. */
    static Command overWhatWasSeen(Actor actor, String helpId, Form form, Object... asked) {
        long version = form.version();
        Object[] all = Stream.concat(Stream.of(asked), Stream.of(version)).toArray();
        return new Command(actor, helpId, form.key().command(actor.personId() + "/" + helpId, all), version);
    }
}
