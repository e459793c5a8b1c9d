package no.likeverd.resourcecenter.need;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.web.Problem;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is needed is for everybody to see; what is offered for those who need it and those who offer it. */
@Component
public class FindNeeds {

    private static final String UNIT = "state.unitId";

    private final Needs needs;
    private final Clock clock;

    FindNeeds(Needs needs, Clock clock) {
        this.needs = needs;
        this.clock = clock;
    }

    /** A need of the reader's own unit for which somebody has offered help. */
    public record Offered(String needId, String theme, LocalDate from) {}

    /** Help that a unit has taken. */
    public record Taken(
            String needId,
            String unitId,
            String lenderUnitId,
            String theme,
            String text,
            Period period,
            String contactPersonId) {}

    /** @throws Problem 422 when the actor's units have no such need, or none of the offers was taken */
    public Taken taken(Actor actor, String needId) {
        Need need = needs.find(needId)
                .filter(known -> owns(actor, known))
                .orElseThrow(() -> Problem.invalid("UNKNOWN_NEED", "needId", "Your units have no such need"));
        return need.offers().stream()
                .filter(Offer::accepted)
                .findFirst()
                .map(offer -> new Taken(
                        needId,
                        need.unitId(),
                        offer.unitId(),
                        need.theme(),
                        need.text(),
                        need.period(),
                        offer.personId()))
                .orElseThrow(() -> Problem.invalid("NO_OFFER_TAKEN", "needId", "No offer has been taken for the need"));
    }

    Need one(String needId) {
        return needs.get(needId);
    }

    boolean owns(Actor actor, Need need) {
        return actor.has(Role.LEADER, need.unitId()) || actor.has(Role.ORDERER, need.unitId());
    }

    /** All of them for whoever needs it, else those of the own units. */
    List<Offer> offers(Actor actor, Need need) {
        return owns(actor, need)
                ? need.offers()
                : need.offers().stream()
                        .filter(offer -> actor.has(Role.LEADER, offer.unitId()))
                        .toList();
    }

    /** Open ones, the nearest first. */
    Page<Need> open(@Nullable String theme, PageRequest page) {
        Bson open = Needs.open(today().toString());
        return needs.page(theme == null ? open : Filters.and(open, Filters.eq("state.theme", theme)), page);
    }

    /** All that the actor's units have posted, ended ones too. */
    Page<Need> own(Actor actor, PageRequest page) {
        return needs.page(actor.scope(Role.LEADER, Role.ORDERER).filter(UNIT), page);
    }

    /** Open ones of the actor's units that somebody has offered to meet; of very many not all. */
    public List<Offered> offered(Actor actor) {
        Bson offered = Filters.and(
                actor.scope(Role.LEADER, Role.ORDERER).filter(UNIT),
                Needs.open(today().toString()),
                Filters.exists("state.offers.0"));
        return needs.page(offered, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(need ->
                        new Offered(need.needId(), need.theme(), need.period().from()))
                .toList();
    }

    /**
     * What came to be missing in a month, by theme and unit, the most first.
     *
     * @throws Problem 403 for all but HR
     */
    List<Needs.Count> unmet(Actor actor, YearMonth month) {
        actor.require(Role.HR_ADVISER);
        List<Needs.Count> counts = new ArrayList<>(needs.count(Filters.and(
                actor.scope(Role.HR_ADVISER).filter(UNIT),
                Filters.eq("state.status", NeedStatus.UNMET.name()),
                Filters.gte("state.endedOn", month.atDay(1).toString()),
                Filters.lt("state.endedOn", month.plusMonths(1).atDay(1).toString()))));
        counts.sort(Comparator.comparingInt(Needs.Count::needs)
                .reversed()
                .thenComparing(Needs.Count::theme)
                .thenComparing(Needs.Count::unitId));
        return counts;
    }

    /** The month that somebody means; the present one where nothing is said. */
    YearMonth month(@Nullable String said) {
        if (said == null || said.isEmpty()) {
            return YearMonth.from(today());
        }
        if (!said.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
            throw Problem.malformed("INVALID_MONTH", "Write a month as 2026-11").field("month");
        }
        return YearMonth.parse(said);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
