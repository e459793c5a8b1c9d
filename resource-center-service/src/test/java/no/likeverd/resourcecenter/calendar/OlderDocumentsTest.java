package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.aggregate.StateFormat;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What was written before members could leave, move and be placed can still be read. */
class OlderDocumentsTest {

    @Test
    void memberOfBeforeIsAMemberWithTheCentresWordForTheSkills() {
        ExpertCalendar expert = booked(anExpert("1020"), aRequest(1, aDemand("2026-12-07", "2026-12-21")));
        Document older = Document.parse(StateFormat.write(expert).toJson());
        assertThat(older.keySet()).contains("leaving", "lookOn");
        older.remove("leaving");
        older.remove("lookOn");
        older.getList("skills", Document.class).forEach(skill -> skill.remove("source"));

        assertThat(StateFormat.read(older, ExpertCalendar.class)).isEqualTo(expert);
    }

    @Test
    void calendarIsTheSameAfterItWasWrittenAndRead() {
        ExpertCalendar leaving = anExpert("1020")
                .depart(new Departure(Experts.TODAY, LeaveReason.CENTRE))
                .state()
                .lookingOn(Experts.TODAY);

        assertThat(StateFormat.read(StateFormat.write(leaving), ExpertCalendar.class))
                .isEqualTo(leaving);
    }
}
