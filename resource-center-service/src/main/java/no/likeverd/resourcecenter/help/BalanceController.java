package no.likeverd.resourcecenter.help;

import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.help.HelpView.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What units lend and borrow, over HTTP. */
@RestController
class BalanceController {

    private final HelpBalance balance;
    private final Replica replica;

    BalanceController(HelpBalance balance, Replica replica) {
        this.balance = balance;
        this.replica = replica;
    }

    /**
     * A unit's balance of a year, in confirmed hours and in øre.
     *
     * @param dueOre owed to the unit; {@code receivedOre} is settled already
     * @param owedOre by the unit; {@code paidOre} is settled already
     */
    record BalanceView(
            String unitId,
            String unitName,
            int lentHours,
            int borrowedHours,
            long dueOre,
            long receivedOre,
            long owedOre,
            long paidOre) {

        static BalanceView of(UnitBalance of, Replica replica) {
            return new BalanceView(
                    of.unitId(),
                    UnitRef.of(of.unitId(), replica).name(),
                    of.lentHours(),
                    of.borrowedHours(),
                    of.dueOre(),
                    of.receivedOre(),
                    of.owedOre(),
                    of.paidOre());
        }
    }

    @GetMapping("/resource-center/v1/help/balance")
    Page<BalanceView> balance(
            Actor actor, @RequestParam(name = "year", required = false) @Nullable String year, PageRequest page) {
        return balance.of(actor, balance.year(year), page).map(unit -> BalanceView.of(unit, replica));
    }
}
