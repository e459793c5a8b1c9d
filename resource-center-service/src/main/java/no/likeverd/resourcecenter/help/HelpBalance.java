package no.likeverd.resourcecenter.help;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Scope;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.employment.Totals;
import no.likeverd.resourcecenter.help.Helps.Sum;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each unit has lent and borrowed in a year: leaders see their units and what is below, HR its own, the centre all. */
@Component
class HelpBalance {

    private final Helps helps;
    private final Totals totals;
    private final Clock clock;

    HelpBalance(Helps helps, Totals totals, Clock clock) {
        this.helps = helps;
        this.totals = totals;
        this.clock = clock;
    }

    /**
     * @return those that have lent or borrowed anything, who has lent most above what it borrowed first
     * @throws Problem 403 for whoever neither leads nor is of HR or the centre
     */
    Page<UnitBalance> of(Actor actor, int year, PageRequest page) {
        Scope scope = totals.scope(actor);
        Map<String, UnitBalance> balances = new HashMap<>();
        for (Sum sum : helps.sums(scope, year)) {
            balances.merge(sum.lenderUnitId(), UnitBalance.lent(sum), UnitBalance::plus);
            balances.merge(sum.borrowerUnitId(), UnitBalance.borrowed(sum), UnitBalance::plus);
        }
        List<UnitBalance> seen = balances.values().stream()
                .filter(balance -> reaches(scope, balance.unitId()))
                .sorted(Comparator.comparingInt(UnitBalance::surplus).reversed().thenComparing(UnitBalance::unitId))
                .toList();
        return Page.of(seen, page);
    }

    private static boolean reaches(Scope scope, String unitId) {
        return !(scope instanceof Scope.Units units) || units.unitIds().contains(unitId);
    }

    /** The year that somebody means; the present one where nothing is said. */
    int year(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return LocalDate.now(clock).getYear();
        }
        if (!said.matches("20[0-9]{2}")) {
            throw Problem.malformed("INVALID_YEAR", "Write a year as 2026").field("year");
        }
        return Integer.parseInt(said);
    }
}
