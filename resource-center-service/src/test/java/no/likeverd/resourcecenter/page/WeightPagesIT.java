package no.likeverd.resourcecenter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService.Call;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The centre says what counts, and everybody who looks at a ranking sees it. */
class WeightPagesIT {

    private static final String WEIGHTS = "/resource-center/weights";
    private static final String API = "/resource-center/v1/weights";

    @RegisterExtension
    static final Towns TOWNS = new Towns();

    private final Town town = TOWNS.another();

    @Test
    @Rule("RC-195")
    void candidatesAndPlansGoByTheCentresWeights() {
        town.expert("beginner", town.centre, "EMPLOYED", 100, 2);
        town.expert("top", town.centre, "EMPLOYED", 100, 3);
        Map<String, String> need = town.need(14, 20, 60);
        need.put("leastLevel", "2");
        String order =
                town.send(Town.ORDERS + "/new", need, town.orderer).goesTo().replaceFirst("\\?.*", "");
        RenderedPage usual = town.see(order + "/candidates", town.centreLeader);
        assertThat(usual.texts("#candidates li.ds-card"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("Passer på nivå, +20 %", "Nytt sted for eksperten, +10 %"),
                        second -> assertThat(second).contains("Passer på nivå, +13 %"));
        assertThat(usual.links()).contains(WEIGHTS);
        RenderedPage department = town.see(order + "/candidates", town.orderer);
        assertThat(department.main()).doesNotContain("+20 %");
        assertThat(department.links()).doesNotContain(WEIGHTS);

        Map<String, String> fields = town.see(WEIGHTS, town.centreLeader).form(WEIGHTS);
        fields.put("skill", "0");
        fields.put("variety", "40");
        for (int n = 0; n < 2; n++) {
            assertThat(town.send(WEIGHTS, fields, town.centreLeader).goesTo())
                    .isEqualTo(WEIGHTS + "?done=weights.changed");
        }

        assertThat(town.see(order + "/candidates", town.centreLeader).main())
                .contains("Nytt sted for eksperten, +40 %")
                .doesNotContain("Passer på nivå");
        assertThat(town.see("/resource-center/plans/new", town.centreLeader).form("/resource-center/plans/new"))
                .containsEntry("skill", "0")
                .containsEntry("variety", "40")
                .containsEntry("load", "20");
    }

    @Test
    @Rule("RC-195")
    void theSamePersonChangesThemAgainAndAgainOverHttp() {
        for (int load : new int[] {30, 40, 30}) {
            String version = weights(town.service.get(API)).etag();
            for (int n = 0; n < 2; n++) {
                Reply changed = weights(put(load).header("If-Match", version));
                assertThat(changed.is(200).path("load").asInt()).isEqualTo(load);
            }
            assertThat(weights(put(load + 1).header("If-Match", version)).status())
                    .as("another change over what has been changed since")
                    .isEqualTo(412);
        }
    }

    @Test
    @Rule({"RC-195", "RC-305"})
    void goodStaysHaveAWeightThatWhoeverAskedBeforeNeedNotKnow() {
        Map<String, String> fields = town.see(WEIGHTS, town.centreLeader).form(WEIGHTS);
        assertThat(fields).containsEntry("goodStay", "10");
        fields.put("goodStay", "201");
        assertThat(town.send(WEIGHTS, fields, town.centreLeader).page(422).text("#goodStay-error"))
                .isNotEmpty();
        fields.put("goodStay", "35");
        town.send(WEIGHTS, fields, town.centreLeader).goesTo();

        assertThat(town.see("/resource-center/plans/new", town.centreLeader).form("/resource-center/plans/new"))
                .containsEntry("goodStay", "35");
        Reply seen = weights(town.service.get(API));
        assertThat(seen.is(200).path("goodStay").asInt()).isEqualTo(35);
        Reply older = weights(put(20).header("If-Match", seen.etag()));
        assertThat(older.is(200).path("goodStay").asInt()).as("the usual").isEqualTo(10);
    }

    private Call put(int load) {
        return town.service.put(API, """
                {"urgency":100,"skill":20,"load":%d,"variety":10,"rest":10}""".formatted(load));
    }

    private Reply weights(Call call) {
        return call.as(town.centreLeader).send();
    }

    @Test
    @Rule("RC-195")
    void whatIsWrongOrOldChangesNothingAndNobodyElseChangesThem() {
        Map<String, String> fields = town.see(WEIGHTS, town.centreLeader).form(WEIGHTS);
        Map<String, String> before = town.everything();
        fields.put("load", "201");
        assertThat(town.send(WEIGHTS, fields, town.centreLeader).page(422).text("#load-error"))
                .isNotEmpty();
        assertThat(town.ask(WEIGHTS, town.orderer).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        fields.put("load", "50");
        assertThat(town.send(WEIGHTS, fields, town.homeLeader).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.everything()).isEqualTo(before);
        town.send(WEIGHTS, fields, town.centreLeader).goesTo();

        Map<String, String> old = new LinkedHashMap<>(fields);
        old.put("_key", "page-from-another-tab");
        old.put("load", "70");
        town.send(WEIGHTS, old, town.centreLeader).page(412);
        assertThat(town.see(WEIGHTS, town.centreLeader).form(WEIGHTS)).containsEntry("load", "50");
        old.remove("version");
        town.send(WEIGHTS, old, town.centreLeader).page(400);
    }
}
