package no.likeverd.resourcecenter.stay;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.likeverd.access.Actor;
import no.likeverd.access.Role;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.web.Problem;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Both sides say how a stay was: the expert, and whoever orders for the department. The centre reads what both may read. */
@Component
public class Evaluate {

    private static final String CLOSES = "state.closesOn";

    private final EndedStays stays;
    private final Clock clock;

    Evaluate(EndedStays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    /** A stay that waits for somebody's answer. */
    public record Waiting(String bookingId, String unitId, boolean own, LocalDate lastDay) {}

    EvaluationView see(Actor actor, String bookingId) {
        EndedStay stay = stays.get(bookingId);
        return EvaluationView.of(stay, side(actor, stay), today());
    }

    EvaluationView answer(Actor actor, String bookingId, EvaluationForm form, CommandKey key) {
        EndedStay stay = stays.get(bookingId);
        Side side = side(actor, stay);
        if (side == null) {
            throw Problem.forbidden("NOT_ALLOWED", "Only the expert and the department say how it was");
        }
        EndedStay answered = stays.change(bookingId, key, known -> known.answer(side, form.answers(today()), today()));
        return EvaluationView.of(answered, side, today());
    }

    /** What somebody can still answer and has not, first to close first; of very many not all. */
    public List<Waiting> waiting(Actor actor) {
        Bson asExpert = Filters.and(Filters.eq("state.personId", actor.personId()), Filters.eq("state.expert", null));
        Bson asDepartment = Filters.and(
                actor.scope(Role.ORDERER).filter("state.unitId"),
                Filters.ne("state.personId", actor.personId()),
                Filters.eq("state.department", null));
        Bson open = Filters.and(Filters.gt(CLOSES, today().toString()), Filters.or(asExpert, asDepartment));
        return stays.page(open, new PageRequest(0, PageRequest.MOST_ROWS)).rows().stream()
                .map(stay -> new Waiting(
                        stay.bookingId(),
                        stay.unitId(),
                        stay.personId().equals(actor.personId()),
                        stay.closesOn().minusDays(1)))
                .toList();
    }

    /** Null for the centre, which has no answer of its own. */
    private static @Nullable Side side(Actor actor, EndedStay stay) {
        if (stay.personId().equals(actor.personId())) {
            return Side.EXPERT;
        }
        if (actor.has(Role.ORDERER, stay.unitId())) {
            return Side.DEPARTMENT;
        }
        actor.require(Role.RESOURCE_CENTRE_LEADER);
        return null;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
