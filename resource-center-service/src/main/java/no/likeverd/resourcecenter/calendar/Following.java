package no.likeverd.resourcecenter.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.likeverd.messaging.aggregate.Change;

/** What becomes of a member when the employment ends or moves, or placements vouch for other skills. */
record Following(ExpertCalendar expert, Circumstances known, LocalDate today) {

    private static final int LEAST_SHARE = 10;

    Change<ExpertCalendar> change() {
        ExpertCalendar changed = expert.member() ? after() : expert.with(expert.leaving(), null);
        return changed.equals(expert) ? Change.nothing() : Change.to(changed, events(changed));
    }

    private List<Object> events(ExpertCalendar changed) {
        List<Object> events = new ArrayList<>();
        if (known.next() != null && !changed.employmentId().equals(expert.employmentId())) {
            events.add(ExpertMovedV1.of(changed, expert.employmentId(), known.next()));
            Stream.of(changed)
                    .filter(moved -> moved.active() && !expert.active())
                    .map(ExpertJoinedPoolV1::of)
                    .forEach(events::add);
        }
        return events;
    }

    private ExpertCalendar after() {
        Post next = known.next();
        Leaving leaving = expert.leaving();
        ExpertCalendar skilled = expert.withSkills(new Vouched(expert.skills()).byPlacements(known.placed()));
        if (next == null) {
            return skilled.with(leaving.forcedOn(known.endsOn()), null);
        }
        if (!canFollowTo(next)) {
            return skilled.with(leaving.forcedOn(next.leftOn()), null);
        }
        return next.from().isAfter(today) ? skilled.with(leaving.forcedOn(null), next.from()) : movedTo(next);
    }

    /** Whoever belongs to the centre belongs to it only as long as the employment does. */
    private boolean canFollowTo(Post next) {
        return next.sharePercent() >= LEAST_SHARE && (expert.membership() == Membership.ATTACHED || next.inTheCentre());
    }

    /** The new home unit's leader has to agree anew; what is booked stands. */
    private ExpertCalendar movedTo(Post next) {
        return new ExpertCalendar(
                expert.expertId(),
                next.employmentId(),
                expert.personId(),
                next.unitId(),
                next.inTheCentre() ? Membership.EMPLOYED : Membership.ATTACHED,
                Math.min(expert.sharePercent(), next.sharePercent()),
                null,
                expert.skills(),
                expert.absences(),
                expert.stays(),
                expert.leaving().forcedOn(null),
                today,
                expert.waiting(),
                expert.since(),
                expert.holds(),
                expert.worksOn());
    }
}
