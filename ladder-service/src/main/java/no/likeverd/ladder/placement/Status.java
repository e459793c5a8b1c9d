package no.likeverd.ladder.placement;

import com.mongodb.client.model.Filters;
import org.bson.conversions.Bson;

/** What a placement can be asked for; one in effect may at the same time be proposed for another level. */
public enum Status {
    PROPOSED,
    IN_EFFECT,
    CARRIED,
    CARRIED_OVERDUE,
    REFUSED,
    ENDED,
    /** Nothing counts, and conditions are being checked at most. */
    NONE;

    Bson filter() {
        return switch (this) {
            case PROPOSED -> Filters.type("state.proposal.answerBy", "string");
            case IN_EFFECT, CARRIED, CARRIED_OVERDUE -> Filters.eq("state.current.mark", name());
            case REFUSED -> Filters.type("state.refusal.on", "string");
            case ENDED -> Filters.eq("state.leaving.done", true);
            case NONE -> nothing();
        };
    }

    private static Bson nothing() {
        return Filters.and(
                Filters.eq("state.current", null),
                Filters.eq("state.proposal.answerBy", null),
                Filters.eq("state.refusal", null),
                Filters.eq("state.leaving.done", false));
    }

    /** The one that matters most now: what waits for an answer, what counts, what came of the last assessment. */
    public static Status of(Placement placement) {
        if (placement.openProposal() != null) {
            return PROPOSED;
        }
        Standing current = placement.current();
        if (current != null) {
            return switch (current.mark()) {
                case IN_EFFECT -> IN_EFFECT;
                case CARRIED -> CARRIED;
                case CARRIED_OVERDUE -> CARRIED_OVERDUE;
            };
        }
        if (placement.leaving().done()) {
            return ENDED;
        }
        return placement.refusal() != null ? REFUSED : NONE;
    }
}
