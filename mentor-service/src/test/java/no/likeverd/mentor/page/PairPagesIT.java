package no.likeverd.mentor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.mentor.Town;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pairs are seen, ended, completed and credited in the browser. */
class PairPagesIT {

    private static final String ROOT = "/mentor/pairs";
    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("MEN-61")
    void eitherEndsThePairOnceWithoutReasonAndNobodyElseDoes() {
        String mentor = town.mentor("edel", "budget");
        String performer = town.performer("erik", "budget");
        String page = ROOT + "/" + town.pair(mentor, performer, null);
        Map<String, String> end = see(page, performer).form(page + "/end");

        assertThat(see(ROOT, mentor).links()).contains(page);
        assertThat(see(ROOT, town.director).main()).contains("Ingen mentorpar ennå");
        send(page + "/end", end, town.director).page(404);
        send(page + "/end", end, town.coordinator).page(403);
        assertThat(see(page, performer).main()).contains("I gang");
        for (int n = 0; n < 2; n++) {
            assertThat(send(page + "/end", end, performer).goesTo()).isEqualTo(page + "?done=pair.ended");
        }
        assertThat(see(page, mentor).main()).contains("Avsluttet før tiden");
    }

    @Test
    @Rule("MEN-62")
    void coordinatorCompletesAndTheMentorAsksForCredit() {
        String mentor = town.mentor("frida", "budget");
        String performer = town.performer("finn", "budget");
        String page = ROOT + "/" + town.pair(mentor, performer, Town.TODAY.minusDays(150));
        Map<String, String> fields =
                new LinkedHashMap<>(see(page, town.coordinator).form(page + "/completion"));
        assertThat(send(page + "/completion", fields, town.coordinator)
                        .page(422)
                        .texts("#errors li"))
                .hasSize(1);
        fields.put("completedOn", Town.TODAY.toString());
        send(page + "/completion", fields, mentor).page(403);
        assertThat(send(page + "/completion", fields, town.coordinator).goesTo())
                .isEqualTo(page + "?done=pair.completed");

        assertThat(see(page, performer).has("form[action$=/credit]")).isFalse();
        Map<String, String> credit = see(page, mentor).form(page + "/credit");
        send(page + "/credit", credit, performer).page(403);
        assertThat(send(page + "/credit", credit, mentor).goesTo()).isEqualTo(page + "?done=pair.credited");
        assertThat(see(page, mentor).main()).contains("Godskrevet dato");
    }

    private static RenderedPage see(String path, String personId) {
        return town.service.page(path).as(personId).send().page(200);
    }

    private static Reply send(String path, Map<String, String> fields, String personId) {
        return town.service.submit(path, fields).as(personId).send();
    }
}
