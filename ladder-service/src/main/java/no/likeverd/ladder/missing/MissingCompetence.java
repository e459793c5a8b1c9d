package no.likeverd.ladder.missing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.messaging.inbox.ProjectionStore;
import no.likeverd.web.Problem;
import org.springframework.stereotype.Component;

/** How often a unit looked in vain, by month and theme, for its leader and HR. */
@Component
public class MissingCompetence {

    private static final int MONTHS = 12;
    private static final Comparator<Count> NEWEST_FIRST = Comparator.comparing(Count::month)
            .reversed()
            .thenComparing(Comparator.comparingInt(Count::needs).reversed())
            .thenComparing(Count::theme);

    private final ProjectionStore<Missing> missing;
    private final Replica replica;
    private final Clock clock;

    MissingCompetence(ProjectionStore<Missing> missing, Replica replica, Clock clock) {
        this.missing = missing;
        this.replica = replica;
        this.clock = clock;
    }

    /** @param month as 2026-11 */
    public record Count(String month, String theme, int needs) {}

    /**
     * The last twelve months, the newest first, and in each the most first.
     *
     * @throws Problem 404 {@code UNKNOWN_UNIT} for everybody but the unit's leader and HR advisers
     */
    public List<Count> of(Actor actor, String unitId) {
        if (!mayBeSeenBy(actor, unitId) || replica.unit(unitId).isEmpty()) {
            throw Problem.notFound("UNKNOWN_UNIT", "There is no such unit among those that you may see");
        }
        String oldest = YearMonth.now(clock).minusMonths(MONTHS).toString();
        Map<Count, Integer> counts = new HashMap<>();
        missing.list(and(eq("state.unitId", unitId), gt("state.month", oldest)))
                .forEach(need -> counts.merge(new Count(need.month(), need.theme(), 0), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(counted ->
                        new Count(counted.getKey().month(), counted.getKey().theme(), counted.getValue()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    public static boolean mayBeSeenBy(Actor actor, String unitId) {
        return actor.has(Role.LEADER, unitId) || actor.has(Role.HR_ADVISER, unitId);
    }
}
