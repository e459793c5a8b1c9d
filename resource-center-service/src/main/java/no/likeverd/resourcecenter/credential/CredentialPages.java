package no.likeverd.resourcecenter.credential;

import java.time.LocalDate;
import java.util.Optional;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Aggregate;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.ExpertCalendar;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An expert's credentials, for the centre and for oneself; and for the centre what expires soonest. */
@Controller
class CredentialPages {

    static final String ROOT = "/resource-center/credentials";
    static final String OF_EXPERT = "/resource-center/experts/{expertId}/credentials";

    private final FindCredentials find;
    private final Replica replica;

    CredentialPages(FindCredentials find, Replica replica) {
        this.find = find;
        this.replica = replica;
    }

    /** Until when somebody looks ahead. */
    record UntilForm(@Nullable LocalDate before) {}

    static String of(String expertId) {
        return "/resource-center/experts/" + expertId + "/credentials";
    }

    @GetMapping(OF_EXPERT)
    ModelAndView one(Actor actor, @PathVariable String expertId, Words words) {
        Aggregate<Credentials> credentials = find.one(actor, expertId);
        ExpertCalendar expert = find.expert(expertId);
        boolean keeps = actor.has(Role.RESOURCE_CENTRE_LEADER);
        return new ModelAndView("credentials")
                .addObject("credentials", find.view(credentials))
                .addObject("name", replica.nameOf(expert.personId()).orElseGet(() -> words.say("candidate.unnamed")))
                .addObject("keeps", keeps)
                .addObject("mayAdd", keeps && expert.member());
    }

    @GetMapping(ROOT)
    ModelAndView expiring(Actor actor, PageRequest page, Form form, Swap swap) {
        ModelAndView shown = new ModelAndView(swap.view("expiring", "expiring"));
        LocalDate day = until(form).orElseGet(find::soon);
        Page<ExpiringView> rows = Page.of(find.expiring(actor, day), page);
        if (form.faulty()) {
            shown.setStatus(HttpStatusCode.valueOf(422));
        }
        Form asked = form.faulty() ? withoutWhatIsNoDay(form) : form;
        return shown.addObject("form", asked.suggest("before", day.toString()))
                .addObject("day", day)
                .addObject("rows", rows.rows())
                .addObject("paging", Paging.of(rows, ROOT + "?before=" + day));
    }

    /** A field for days cannot show what is none; it says instead which day the list is of. */
    private static Form withoutWhatIsNoDay(Form form) {
        Form anew = form.renewed();
        form.faults().forEach(fault -> anew.refuse(fault.field(), fault.code()));
        return anew;
    }

    /** Empty where nothing is said, or nothing that is a day. */
    static Optional<LocalDate> until(Form form) {
        return form.read(UntilForm.class).flatMap(read -> Optional.ofNullable(read.before()));
    }
}
