package no.likeverd.ladder.placement;

import static no.likeverd.ladder.demand.Ladderings.both;
import static no.likeverd.ladder.demand.Ladderings.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import no.likeverd.ladder.demand.Ladderings;
import no.likeverd.messaging.aggregate.Change;

/** Placements at every stage, for tests. */
final class Places {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Moment NOW = on(TODAY);
    static final int ANSWER_DAYS = 30;

    private Places() {}

    static Moment on(LocalDate day) {
        return new Moment(Instant.parse(day + "T09:00:00Z"), ZoneId.of("Europe/Oslo"));
    }

    static Placement none() {
        return Placement.none("e-1", "p-1", "u-1");
    }

    static Assessed assessed(String assessmentId, String ladderId, int rank) {
        return assessed(assessmentId, ladderId, rank, TODAY.minusDays(1));
    }

    static Assessed assessed(String assessmentId, String ladderId, int rank, LocalDate on) {
        return new Assessed(assessmentId, "ver-" + ladderId, ladderId, both(rank), rank, on);
    }

    static Proposing proposing(Placement placement) {
        return new Proposing(placement, NOW);
    }

    static Following following(Placement placement) {
        return new Following(placement, NOW);
    }

    /** An assessment for rank 2 of a ladder with seats is being checked. */
    static Placement checking() {
        return checking(none(), assessed("a-1", Ladderings.SEATS, 2));
    }

    static Placement checking(Placement before, Assessed assessed) {
        return after(proposing(before).assess(assessed, assessed.ladderId().equals(Ladderings.SEATS)));
    }

    static Placement proposed() {
        return proposed(checking());
    }

    static Placement proposed(Placement checking) {
        Proposal checked = checking.checked();
        Level level = Level.of(
                ladder(checked.assessed().ladderId()), checked.assessed().rank());
        return after(proposing(checking).propose(checked.attempt(), level, ANSWER_DAYS));
    }

    static Placement placed() {
        return placed(proposed());
    }

    /** Both have said yes, and the unit's need has been told. */
    static Placement placed(Placement proposed) {
        Placement agreed = after(proposing(proposed).answer(Party.EMPLOYEE, true, false));
        return settled(after(proposing(agreed).answer(Party.LEADER, true, false)));
    }

    static Placement settled(Placement placement) {
        Placement settled = placement;
        while (!settled.seats().take().isEmpty()) {
            settled = after(
                    new Settling(settled, NOW).taken(settled.seats().take().getFirst()));
        }
        while (!settled.seats().release().isEmpty()) {
            settled = after(new Settling(settled, NOW)
                    .released(settled.seats().release().getFirst()));
        }
        return settled;
    }

    /** A rank that was earned in u-0, on a ladder. */
    static Placement carried(String ladderId) {
        return carried(none(), ladderId, 2);
    }

    static Placement carried(Placement before, String ladderId, int rank) {
        return after(following(before).accept("e-0", "u-0", earned(ladderId, rank), TODAY, 90));
    }

    static Standing earned(String ladderId, int rank) {
        return new Standing(
                Standing.Mark.IN_EFFECT,
                Level.of(ladder(ladderId), rank),
                "a-0",
                TODAY.minusYears(1),
                null,
                null,
                both(rank));
    }

    static Placement after(Change<Placement> change) {
        return Objects.requireNonNull(change.state(), "nothing was changed");
    }

    static List<Entry.Code> codes(Placement placement) {
        return placement.history().stream().map(Entry::code).toList();
    }
}
