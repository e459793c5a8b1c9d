package no.likeverd.ladder.away;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The resource centre has booked an expert.
 *
 * @param unitId where the expert works meanwhile
 * @param to first day back
 * @param kind why: the centre's word, shown as it is
 */
record ExpertBooked(
        String bookingId,
        String expertId,
        String personId,
        String employmentId,
        String unitId,
        LocalDate from,
        LocalDate to,
        int sharePercent,
        String kind) {

    static final String TYPE = "no.likeverd.resource-center.expert-booked.v1";

    ExpertBooked {
        Objects.requireNonNull(expertId, "expertId");
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(employmentId, "employmentId");
    }

    Stay stay() {
        return new Stay(bookingId, unitId, from, to, sharePercent, kind);
    }
}
