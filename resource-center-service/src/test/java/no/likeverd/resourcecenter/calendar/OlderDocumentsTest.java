package no.likeverd.resourcecenter.calendar;

import static no.likeverd.resourcecenter.calendar.Experts.aDemand;
import static no.likeverd.resourcecenter.calendar.Experts.aRequest;
import static no.likeverd.resourcecenter.calendar.Experts.absent;
import static no.likeverd.resourcecenter.calendar.Experts.anExpert;
import static no.likeverd.resourcecenter.calendar.Experts.booked;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.messaging.aggregate.StateFormat;
import no.likeverd.testing.Rule;
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
        older.remove("waiting");
        older.get("stays", Document.class).getList("bookings", Document.class).forEach(stay -> {
            stay.remove("answer");
            assertThat(stay.get("terms", Document.class).containsKey("place")).isTrue();
            stay.get("terms", Document.class).remove("place");
            stay.get("terms", Document.class).remove("role");
        });
        older.getList("skills", Document.class).forEach(skill -> skill.remove("source"));

        older.get("stays", Document.class).remove("ledger");

        assertThat(StateFormat.read(older, ExpertCalendar.class)).isEqualTo(expert);
    }

    @Test
    @Rule("RC-82")
    void ledgerIsMadeOfTheStaysThatWereThereBefore() {
        ExpertCalendar older = booked(anExpert("1020"), aRequest(1, aDemand("2026-12-07", "2026-12-21")));
        assertThat(older.stays().ledger()).isEqualTo(Ledger.NONE);

        ExpertCalendar settled = KeptCalendar.settled(older, Experts.TODAY);

        assertThat(settled.stays().ledger().accounts())
                .extracting(Account::earned)
                .containsExactly(1);
        assertThat(StateFormat.read(StateFormat.write(settled), ExpertCalendar.class))
                .isEqualTo(settled);
    }

    @Test
    @Rule("RC-247")
    void whatWasWrittenBeforeStretchesHadRulesIsByTheUsualOnes() {
        ExpertCalendar settled = KeptCalendar.settled(anExpert("1020"), Experts.TODAY);
        Document older = Document.parse(StateFormat.write(settled).toJson());

        assertThat(older.get("stays", Document.class)
                        .get("ledger", Document.class)
                        .remove("stretches"))
                .isNotNull();

        assertThat(StateFormat.read(older, ExpertCalendar.class)).isEqualTo(settled);
    }

    @Test
    @Rule("RC-251")
    void absencesFromBeforeThereWereHalvesAreWhole() {
        ExpertCalendar away = absent(anExpert("1020"), "2026-12-09", "2026-12-10");
        Document older = Document.parse(StateFormat.write(away).toJson());

        older.getList("absences", Document.class)
                .forEach(absence -> assertThat(absence.remove("share")).isEqualTo("WHOLE"));

        assertThat(StateFormat.read(older, ExpertCalendar.class)).isEqualTo(away);
    }

    @Test
    @Rule({"RC-290", "RC-295"})
    void whatWasWrittenBeforeAnybodySpokeOfWeekdaysMeansAnyOfThem() {
        ExpertCalendar expert = anExpert("1020")
                .queue(new Wait("ord-1", "u-1", aDemand("2026-12-07", "2026-12-21"), Experts.TODAY, null))
                .state();
        Document older = Document.parse(StateFormat.write(expert).toJson());

        assertThat(older.remove("worksOn")).isNotNull();
        older.get("waiting", Document.class).getList("waits", Document.class).forEach(wait -> assertThat(
                        wait.get("demand", Document.class).remove("preferred"))
                .isNotNull());

        assertThat(StateFormat.read(older, ExpertCalendar.class)).isEqualTo(expert);
    }

    @Test
    @Rule("RC-319")
    void lineFromBeforeAnybodyWasToldTellsOfNothing() {
        ExpertCalendar line = anExpert("1020")
                .queue(new Wait("ord-1", "u-1", aDemand("2026-12-07", "2026-12-21"), Experts.TODAY, null))
                .state();
        Document older = Document.parse(StateFormat.write(line).toJson());

        assertThat(older.get("waiting", Document.class).remove("ended")).isNotNull();
        older.get("waiting", Document.class).getList("waits", Document.class).forEach(wait -> wait.remove("lostOn"));

        assertThat(StateFormat.read(older, ExpertCalendar.class)).isEqualTo(line);
    }

    @Test
    void calendarIsTheSameAfterItWasWrittenAndRead() {
        ExpertCalendar leaving = anExpert("1020")
                .depart(new Departure(Experts.TODAY, LeaveReason.CENTRE))
                .state()
                .lookingOn(Experts.TODAY)
                .queue(new Wait("ord-1", "u-1", aDemand("2026-12-07", "2026-12-21"), Experts.TODAY, null))
                .state()
                .asking(Experts.TODAY, java.time.Instant.parse("2026-11-23T08:00:00Z"), java.time.Duration.ofDays(3));

        assertThat(StateFormat.read(StateFormat.write(leaving), ExpertCalendar.class))
                .isEqualTo(leaving);
    }
}
