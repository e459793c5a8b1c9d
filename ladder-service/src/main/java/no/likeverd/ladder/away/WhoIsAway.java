package no.likeverd.ladder.away;

import static com.mongodb.client.model.Filters.in;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.access.Actor;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.access.Unit;
import no.likeverd.messaging.aggregate.Page;
import no.likeverd.messaging.aggregate.PageRequest;
import no.likeverd.messaging.inbox.ProjectionStore;
import no.likeverd.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Answers who of a unit is away. A unit that the actor has nothing to do with is as unknown as one that does not exist.
 */
public final class WhoIsAway {

    private static final Comparator<Absence> BY_DAYS = Comparator.comparing(
                    (Absence absence) -> absence.stay().from())
            .thenComparing(absence -> absence.stay().bookingId());

    /** A chain of moves that is longer than this is a mistake of somebody's. */
    private static final int MOST_MOVES = 50;

    private final ProjectionStore<Away> away;
    private final Replica replica;

    WhoIsAway(ProjectionStore<Away> away, Replica replica) {
        this.away = away;
        this.replica = replica;
    }

    /**
     * One stay of one of the unit's people.
     *
     * @param name for the unit's leader only
     * @param atUnitName absent until the directory has told of the unit
     */
    record Absence(
            String personId,
            @Nullable String name,
            String employmentId,
            @Nullable String atUnitName,
            Stay stay) {}

    /** @throws Problem 404 {@code UNKNOWN_UNIT} for everybody but the unit's leader and HR advisers */
    Page<Absence> of(String unitId, Period period, Actor actor, PageRequest page) {
        boolean leads = actor.has(Role.LEADER, unitId);
        if (replica.unit(unitId).isEmpty() || !(leads || actor.has(Role.HR_ADVISER, unitId))) {
            throw Problem.notFound("UNKNOWN_UNIT", "There is no such unit among those that you may see");
        }
        return Page.of(staysOf(unitId, period), page).map(absence -> described(absence, leads));
    }

    /** Who of the unit is away on a day: by employment, the first day back. */
    public Map<String, LocalDate> backOn(String unitId, LocalDate day) {
        return staysOf(unitId, new Period(day, day.plusDays(1))).stream()
                .collect(Collectors.toMap(
                        Absence::employmentId,
                        absence -> absence.stay().to(),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    private List<Absence> staysOf(String unitId, Period period) {
        return replica.employmentsIn(unitId).stream()
                .flatMap(employment -> staysDuring(employment, period))
                .sorted(BY_DAYS)
                .toList();
    }

    /** An expert's calendar follows the person: what was booked before a move stands under the employment of today. */
    private Stream<Absence> staysDuring(Employment employment, Period period) {
        return away.list(in("state.employmentId", withFollowing(employment))).stream()
                .flatMap(known -> during(known, employment, period));
    }

    private List<String> withFollowing(Employment employment) {
        return Stream.iterate(
                        Optional.of(employment),
                        Optional::isPresent,
                        known -> known.flatMap(left -> replica.movedTo(left.employmentId())))
                .flatMap(Optional::stream)
                .map(Employment::employmentId)
                .limit(MOST_MOVES)
                .toList();
    }

    /** What somebody does before or after the employment here is not this unit's to know. */
    private static Stream<Absence> during(Away known, Employment employment, Period period) {
        LocalDate end = employment.to() == null ? LocalDate.MAX : employment.to();
        Period employed = new Period(employment.from(), end);
        return known.stays().stream()
                .filter(stay -> stay.period().overlaps(period) && stay.period().overlaps(employed))
                .map(stay -> new Absence(known.personId(), null, employment.employmentId(), null, stay));
    }

    private Absence described(Absence absence, boolean withName) {
        String name = withName ? replica.nameOf(absence.personId()).orElse(null) : null;
        String unit = replica.unit(absence.stay().atUnitId()).map(Unit::name).orElse(null);
        return new Absence(absence.personId(), name, absence.employmentId(), unit, absence.stay());
    }
}
