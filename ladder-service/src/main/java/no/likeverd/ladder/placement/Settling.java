package no.likeverd.ladder.placement;

import no.likeverd.ladder.need.Seat;
import no.likeverd.messaging.aggregate.Change;

/** Notes what the unit's need has been told. */
record Settling(Placement placement, Moment moment) {

    Change<Placement> taken(Seat seat) {
        return with(placement.seats().taken(seat));
    }

    Change<Placement> released(Seat seat) {
        return with(placement.seats().released(seat));
    }

    private Change<Placement> with(SeatWork settled) {
        if (settled.equals(placement.seats())) {
            return Change.nothing();
        }
        Revision revision = new Revision(placement, moment);
        revision.seats = settled;
        return revision.done();
    }
}
