package no.likeverd.resourcecenter.help;

import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.employment.Totals;
import no.likeverd.resourcecenter.help.BalanceController.BalanceView;
import no.likeverd.resourcecenter.help.BalancePicture.Bar;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Paging;
import no.likeverd.web.pages.Swap;
import no.likeverd.web.pages.Words;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What units lend and borrow, as a picture with its table: a lender's credit is to be seen. */
@Controller
class BalancePages {

    private static final String HERE = HelpPages.ROOT + "/balance";

    private final HelpBalance balance;
    private final Totals totals;
    private final Replica replica;

    BalancePages(HelpBalance balance, Totals totals, Replica replica) {
        this.balance = balance;
        this.totals = totals;
        this.replica = replica;
    }

    /** A unit with its money in words. */
    record Row(BalanceView unit, String due, String received, String owed, String paid) {

        static Row of(BalanceView unit, Words words) {
            return new Row(
                    unit,
                    Kroner.say(words, unit.dueOre()),
                    Kroner.say(words, unit.receivedOre()),
                    Kroner.say(words, unit.owedOre()),
                    Kroner.say(words, unit.paidOre()));
        }
    }

    @GetMapping(HERE)
    ModelAndView balance(Actor actor, PageRequest page, Form form, Words words, Swap swap) {
        ModelAndView shown = new ModelAndView(swap.view("help-balance", "balance"));
        if (!form.value("year").isEmpty() && !form.value("year").matches("20[0-9]{2}")) {
            form.refuse("year", "INVALID_YEAR");
            shown.setStatus(HttpStatusCode.valueOf(422));
        }
        int year = balance.year(form.faulty() ? null : form.value("year"));
        Page<BalanceView> rows = balance.of(actor, year, page).map(unit -> BalanceView.of(unit, replica));
        List<Bar> bars = rows.rows().stream()
                .map(unit -> new Bar(unit.unitName(), unit.lentHours(), unit.borrowedHours()))
                .toList();
        form.suggest("year", String.valueOf(year));
        return shown.addObject("form", form)
                .addObject(
                        "rows",
                        rows.rows().stream().map(unit -> Row.of(unit, words)).toList())
                .addObject("picture", BalancePicture.of(bars))
                .addObject("year", String.valueOf(year))
                .addObject("figures", totals.includeTheCentre(actor))
                .addObject("paging", Paging.of(rows, HERE + "?year=" + year));
    }
}
