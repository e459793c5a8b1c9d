package no.likeverd.resourcecenter.stay;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Whom a department has had before and got much help of, as it said itself. Of the latest hundred stays that it was glad of; what
 * only one side has said counts once nobody can answer any more, as everywhere.
 */
@Component
public class GoodStays {

    /** From 1, little, to 4, much. */
    private static final int MUCH_HELP = 3;

    private final EndedStays stays;
    private final Clock clock;

    GoodStays(EndedStays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    /** The last day of each expert's latest; nothing for all but the centre, which reads evaluations anyway. */
    public Map<String, LocalDate> in(Actor actor, String unitId) {
        if (!actor.has(Role.RESOURCE_CENTRE_LEADER)) {
            return Map.of();
        }
        return stays.newest(glad(unitId), new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .collect(Collectors.toMap(
                        EndedStay::expertId, stay -> stay.home().minusDays(1), (latest, earlier) -> latest));
    }

    /** The experts alone, for whoever ranks: the order they come in is the same for everybody. */
    public Set<String> experts(String unitId) {
        return stays.experts(glad(unitId), PageRequest.MOST_ROWS);
    }

    /** The same of several departments, with one look at each. */
    public Map<String, Set<String>> experts(Set<String> unitIds) {
        return unitIds.stream().collect(Collectors.toMap(Function.identity(), this::experts));
    }

    private Bson glad(String unitId) {
        return Filters.and(
                Filters.eq("state.unitId", unitId),
                Filters.gte("state.department.help", MUCH_HELP),
                Filters.or(
                        Filters.ne("state.expert", null),
                        Filters.lte("state.closesOn", LocalDate.now(clock).toString())));
    }
}
