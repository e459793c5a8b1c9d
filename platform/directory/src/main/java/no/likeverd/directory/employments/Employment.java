package no.likeverd.directory.employments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.messaging.aggregate.Change;
import org.jspecify.annotations.Nullable;

/**
 * One person's post in one unit, for its whole life: whoever moves gets a new employment.
 *
 * @param sharePercent of full time, 1 to 100
 * @param leaderPersonId the nearest leader; absent at the top
 * @param from first day
 * @param to first day after the last; absent while nobody knows
 * @param movedFrom the employment that ended when this one began, where the person moved
 * @param endTold whether the end has been told as an event; that happens once
 */
public record Employment(
        String personId,
        String unitId,
        String post,
        int sharePercent,
        @Nullable String leaderPersonId,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String movedFrom,
        boolean endTold) {

    /** Whether a further import would change nothing. */
    public boolean saysTheSameAs(Employment other) {
        return endTold(other.endTold).equals(other);
    }

    /**
     * The employment becomes known.
     *
     * @param movedTo the employment that follows when the person moves on, for the end's {@code moveId}
     */
    public Change<Employment> begin(String id, @Nullable String movedTo) {
        List<Object> events = new ArrayList<>();
        events.add(new EmploymentStartedV1(
                id, personId, unitId, sharePercent, from, movedFrom == null ? null : moveId(id)));
        addEnd(events, id, movedTo);
        return Change.to(endTold(to != null), events);
    }

    /** The employment becomes as {@code wanted}; only its first end is an event, the rest is present state. */
    public Change<Employment> become(Employment wanted, String id, @Nullable String movedTo) {
        List<Object> events = new ArrayList<>();
        if (!endTold) {
            wanted.addEnd(events, id, movedTo);
        }
        return Change.to(wanted.endTold(endTold || wanted.to != null), events);
    }

    private void addEnd(List<Object> events, String id, @Nullable String movedTo) {
        if (to != null) {
            events.add(new EmploymentEndedV1(id, personId, unitId, to, movedTo == null ? null : moveId(movedTo)));
        }
    }

    private Employment endTold(boolean told) {
        return new Employment(personId, unitId, post, sharePercent, leaderPersonId, from, to, movedFrom, told);
    }

    /** Named after the employment that begins, so that both events of a move find the same name. */
    private static String moveId(String newEmploymentId) {
        return "move-" + newEmploymentId;
    }
}
