package no.likeverd.resourcecenter.need;

import java.time.YearMonth;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.need.NeedController.UnmetView;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What came to be missing, for HR. */
@Controller
class UnmetPages {

    private final FindNeeds find;
    private final Replica replica;

    UnmetPages(FindNeeds find, Replica replica) {
        this.find = find;
        this.replica = replica;
    }

    @GetMapping(NeedPages.ROOT + "/unmet")
    ModelAndView unmet(Actor actor, PageRequest page, Form form, Swap swap) {
        ModelAndView shown = new ModelAndView(swap.view("unmet", "unmet"));
        if (!form.value("month").isEmpty() && !form.value("month").matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            actor.require(Role.HR_ADVISER);
            form.refuse("month", "INVALID_MONTH");
            shown.setStatus(HttpStatusCode.valueOf(422));
        }
        YearMonth month = find.month(form.faulty() ? null : form.value("month"));
        Page<UnmetView> rows = Page.of(find.unmet(actor, month), page)
                .map(count -> new UnmetView(
                        count.theme(), count.unitId(), NeedView.unit(count.unitId(), replica), count.needs()));
        form.suggest("month", month.toString());
        return shown.addObject("form", form)
                .addObject("picture", UnmetPicture.of(rows.rows()))
                .addObject("rows", rows.rows())
                .addObject("month", month.getMonthValue() + "." + month.getYear())
                .addObject("paging", Paging.of(rows, NeedPages.ROOT + "/unmet?month=" + month));
    }
}
