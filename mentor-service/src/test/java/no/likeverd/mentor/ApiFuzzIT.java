package no.likeverd.mentor;

import java.util.List;
import no.likeverd.testing.api.ApiFuzz;
import no.likeverd.testing.api.StoredDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever is asked, the answer is as the service's own description says; and the description keeps what it once promised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiFuzzIT {

    private final Town town = new Town();
    private final ApiFuzz fuzz = ApiFuzz.of(town.service, "mentor");

    @AfterAll
    void stop() {
        town.close();
    }

    @Test
    void describesNoLessThanIsStored() {
        StoredDocument.ofService("mentor").holds(fuzz.document());
    }

    @Test
    void answersAsDescribed() {
        String free = town.mentor("free", "staffing");
        String mentor = town.mentor("bound", "staffing", "budget");
        String performer = town.performer("anna", "budget");
        String waiting = town.performer("bo", "staffing");
        String leader = town.leader("could-be");
        String invited = town.newcomer("invited");
        String draft = town.round(null, town.performerId(waiting))
                .is(201)
                .path("roundId")
                .asString();
        fuzz.callers(List.of(town.director, town.coordinator, free, mentor, performer, waiting, leader, invited))
                .known("pairId", town.pair(mentor, performer, null))
                .known("roundId", draft)
                .known("mentorId", town.mentorId(free))
                .known("mentorId", town.mentorId(mentor))
                .known("performerId", town.performerId(performer))
                .known("performerId", town.performerId(waiting))
                .known("performerId", town.performerId(invited))
                .alias("performers", "performerId")
                .example("POST /mentor/v1/mentors application/json", Town.member("budget"))
                .example(
                        "POST /mentor/v1/performers/{performerId}/enrolment application/json",
                        Town.enrolment("staffing"))
                .may("POST /mentor/v1/mentors", leader)
                .may("POST /mentor/v1/rounds", town.coordinator)
                .run();
    }
}
