package no.likeverd.resourcecenter.help;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.resourcecenter.export.Column;
import no.likeverd.resourcecenter.export.Listing;
import no.likeverd.resourcecenter.export.web.SendFile;
import no.likeverd.resourcecenter.help.BalanceController.BalanceView;
import no.likeverd.web.pages.Form;
import no.likeverd.web.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Help between units, and what it comes to in a year, as files: whoever keeps accounts goes on from there. */
@Controller
class HelpLists {

    private static final double ORE = 100;

    private final FindHelp find;
    private final HelpBalance balance;
    private final Replica replica;
    private final SendFile file;

    HelpLists(FindHelp find, HelpBalance balance, Replica replica, SendFile file) {
        this.find = find;
        this.balance = balance;
        this.replica = replica;
        this.file = file;
    }

    /** A line of the list with what was agreed and given. */
    private record Row(HelpRow shown, @Nullable Agreement agreement, int confirmed, long owedOre) {

        static Row of(Help help, Replica replica) {
            return new Row(
                    HelpRow.of(help, replica), help.agreement(), help.hours().confirmed(), help.owedOre());
        }

        @Nullable Double rate() {
            return agreement == null ? null : kroner(agreement.oreAnHour());
        }

        @Nullable String costCode() {
            return agreement == null ? null : agreement.costCode();
        }
    }

    @GetMapping("/resource-center/lists/help.{format}")
    void help(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        Side side = Side.said(form.value("side"));
        List<Column<Row>> columns = List.of(
                new Column<>("help.text", row -> row.shown().text()),
                new Column<>(
                        "competence.theme",
                        row -> words.named("theme", row.shown().theme())),
                new Column<>("help.borrower", row -> row.shown().borrower().name()),
                new Column<>("help.lender", row -> row.shown().lender().name()),
                new Column<>("order.from", row -> row.shown().from()),
                new Column<>("order.to", row -> row.shown().to().minusDays(1)),
                new Column<>(
                        "competence.status",
                        row -> words.say("help.status." + row.shown().status())),
                new Column<>("export.hours", Row::confirmed),
                new Column<>("help.rate", Row::rate),
                new Column<>("help.owed", row -> kroner(row.owedOre())),
                new Column<>("order.costCode", Row::costCode));
        file.send(
                Listing.of("export.help", columns, page -> find.own(actor, side, page)
                        .map(help -> Row.of(help, replica))),
                format,
                words,
                response);
    }

    @GetMapping("/resource-center/lists/balance.{format}")
    void balance(Actor actor, @PathVariable String format, Form form, Words words, HttpServletResponse response)
            throws IOException {
        int year = balance.year(form.value("year"));
        List<Column<BalanceView>> columns = List.of(
                new Column<>("competence.unit", BalanceView::unitName),
                new Column<>("balance.lent", BalanceView::lentHours),
                new Column<>("balance.borrowed", BalanceView::borrowedHours),
                new Column<>("balance.due", unit -> kroner(unit.dueOre())),
                new Column<>("balance.received", unit -> kroner(unit.receivedOre())),
                new Column<>("balance.owed", unit -> kroner(unit.owedOre())),
                new Column<>("balance.paid", unit -> kroner(unit.paidOre())));
        file.send(
                Listing.of("export.balance", columns, page -> balance.of(actor, year, page)
                        .map(unit -> BalanceView.of(unit, replica))),
                format,
                words,
                response);
    }

    /** A number in a file, so that it can be added up there. */
    private static double kroner(long ore) {
        return ore / ORE;
    }
}
