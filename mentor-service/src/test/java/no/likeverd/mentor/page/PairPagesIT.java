package no.likeverd.mentor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.likeverd.mentor.Town;
import no.likeverd.mentor.Visits;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pairs are seen, ended, completed and credited in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairPagesIT {

    private static final String ROOT = "/mentor/pairs";

    @AutoClose
    private final Town town = new Town();

    private final Visits visits = new Visits(town);

    @Test
    @Rule("MEN-61")
    void eitherEndsThePairOnceWithoutReasonAndNobodyElseDoes() {
        String mentor = town.mentor("edel", "budget");
        String performer = town.performer("erik", "budget");
        String page = ROOT + "/" + town.pair(mentor, performer, null);
        Map<String, String> end = visits.see(page, performer).form(page + "/end");

        assertThat(visits.see(ROOT, mentor).links()).contains(page);
        assertThat(visits.see(ROOT, town.director).main()).contains("Ingen mentorpar ennå");
        visits.send(page + "/end", end, town.director).page(404);
        visits.send(page + "/end", end, town.coordinator).page(403);
        assertThat(visits.see(page, performer).main()).contains("I gang");
        for (int n = 0; n < 2; n++) {
            assertThat(visits.send(page + "/end", end, performer).goesTo()).isEqualTo(page + "?done=pair.ended");
        }
        assertThat(visits.see(page, mentor).main()).contains("Avsluttet før tiden");
    }

    @Test
    @Rule("MEN-62")
    void coordinatorCompletesAndTheMentorAsksForCredit() {
        String mentor = town.mentor("frida", "budget");
        String performer = town.performer("finn", "budget");
        String page = ROOT + "/" + town.pair(mentor, performer, Town.TODAY.minusDays(150));
        Map<String, String> fields = visits.see(page, town.coordinator).form(page + "/completion");
        assertThat(visits.send(page + "/completion", fields, town.coordinator)
                        .page(422)
                        .texts("#errors li"))
                .hasSize(1);
        fields.put("completedOn", Town.TODAY.toString());
        visits.send(page + "/completion", fields, mentor).page(403);
        assertThat(visits.send(page + "/completion", fields, town.coordinator).goesTo())
                .isEqualTo(page + "?done=pair.completed");

        assertThat(visits.see(page, performer).has("form[action$=/credit]")).isFalse();
        Map<String, String> credit = visits.see(page, mentor).form(page + "/credit");
        visits.send(page + "/credit", credit, performer).page(403);
        assertThat(visits.send(page + "/credit", credit, mentor).goesTo()).isEqualTo(page + "?done=pair.credited");
        assertThat(visits.see(page, mentor).main()).contains("Godskrevet dato");
    }
}
