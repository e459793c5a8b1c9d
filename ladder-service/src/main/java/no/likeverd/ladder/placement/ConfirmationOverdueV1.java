package no.likeverd.ladder.placement;

import java.time.LocalDate;
import java.util.Objects;
import no.likeverd.messaging.event.EventType;

/** Nobody has confirmed a carried placement in time; it stays valid. */
@EventType("no.likeverd.ladder.confirmation-overdue.v1")
record ConfirmationOverdueV1(
        String placementId, String employmentId, String personId, String unitId, LocalDate confirmBy) {

    static ConfirmationOverdueV1 of(Placement placement, Standing carried) {
        return new ConfirmationOverdueV1(
                placement.placementId(),
                placement.employmentId(),
                placement.personId(),
                placement.unitId(),
                Objects.requireNonNull(carried.carry(), "earned elsewhere").confirmBy());
    }
}
