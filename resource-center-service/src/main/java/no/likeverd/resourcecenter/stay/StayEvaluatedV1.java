package no.likeverd.resourcecenter.stay;

import no.likeverd.messaging.event.EventType;
import no.likeverd.resourcecenter.calendar.Kind;

/** Both sides have said how a stay was: numbers only, what they wrote stays between them and the centre. */
@EventType("no.likeverd.resource-center.stay-evaluated.v1")
record StayEvaluatedV1(
        String bookingId, String orderId, String expertId, String unitId, Kind kind, Marks department, Marks expert) {

    /** One side's marks, 1 to 4. */
    record Marks(int help, int departmentLearned, int expertLearned, int load) {

        static Marks of(Answers answers) {
            return new Marks(answers.help(), answers.departmentLearned(), answers.expertLearned(), answers.load());
        }
    }

    static StayEvaluatedV1 of(EndedStay stay, Answers department, Answers expert) {
        return new StayEvaluatedV1(
                stay.bookingId(),
                stay.orderId(),
                stay.expertId(),
                stay.unitId(),
                stay.kind(),
                Marks.of(department),
                Marks.of(expert));
    }
}
