package no.likeverd.mentor.performer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A performer as the performer and the coordinator see one. */
record PerformerView(
        String performerId,
        String personId,
        @Nullable String name,
        String unitId,
        LocalDate leadsSince,
        PerformerStatus status,
        boolean inPair,
        @Nullable LocalDate termsAcceptedOn,
        List<String> topics,
        List<String> sectors) {

    static PerformerView of(Performer performer, @Nullable String name) {
        Enrolment enrolment = performer.enrolment();
        return new PerformerView(
                performer.performerId(),
                performer.personId(),
                name,
                performer.unitId(),
                performer.leadsSince(),
                performer.status(),
                !performer.engagement().free(),
                enrolment == null ? null : enrolment.termsAcceptedOn(),
                enrolment == null ? List.of() : enrolment.topics(),
                enrolment == null ? List.of() : enrolment.sectors());
    }
}
