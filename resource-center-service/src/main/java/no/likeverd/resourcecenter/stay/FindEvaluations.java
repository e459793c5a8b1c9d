package no.likeverd.resourcecenter.stay;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** How stays were, for the centre: those that both sides have answered, or that one has and nobody can any more. */
@Component
class FindEvaluations {

    private static final int TOO_MUCH = 4;

    private final EndedStays stays;
    private final Clock clock;

    FindEvaluations(EndedStays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param strained only those in which a side says that the expert was under too much pressure
     * @throws no.likeverd.web.Problem 403 for all but the centre
     */
    Page<EndedStay> page(Actor actor, boolean strained, PageRequest page) {
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        Bson byDepartment = Filters.ne("state.department", null);
        Bson byExpert = Filters.ne("state.expert", null);
        Bson over = Filters.lte("state.closesOn", today().toString());
        List<Bson> wanted = new ArrayList<>(
                List.of(Filters.or(byDepartment, byExpert), Filters.or(Filters.and(byDepartment, byExpert), over)));
        if (strained) {
            wanted.add(Filters.or(
                    Filters.eq("state.department.load", TOO_MUCH), Filters.eq("state.expert.load", TOO_MUCH)));
        }
        return stays.newest(Filters.and(wanted), page);
    }

    EvaluationView view(EndedStay stay) {
        return EvaluationView.of(stay, null, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
