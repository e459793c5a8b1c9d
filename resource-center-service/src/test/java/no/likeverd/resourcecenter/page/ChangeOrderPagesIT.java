package no.likeverd.resourcecenter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Race;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** A department changes its order: on a draft, which takes the order's place unless somebody is booked first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeOrderPagesIT {

    @AutoClose
    private final Town town = new Town();

    @Test
    @Rule({"RC-299", "RC-306"})
    void departmentChangesWhatItHasOrderedAndTheOrderStandsUntilThen() {
        String expert = town.expert(100, 3);
        String order = town.ordered(14, 20, 60);
        keepDays(order, expert);
        String draft = change(order);
        assertThat(draft).isEqualTo(change(order));

        RenderedPage sheet = town.see(draft, town.orderer);
        assertThat(sheet.text("#replaces")).startsWith("Bestillingen som dette endrer, står til dette er sendt.");
        assertThat(sheet.links()).contains(order);
        Map<String, String> fields = sheet.form(draft + "/sending");
        assertThat(town.see(order, town.orderer).has("#replaced-by, #in-place-of"))
                .as("as yet")
                .isFalse();
        assertThat(fields)
                .containsEntry("from", Town.day(14).toString())
                .containsEntry("to", Town.day(20).toString())
                .containsEntry("sharePercent", "60")
                .containsEntry("purpose", "Ingen her kan dette");
        assertThat(town.see(order, town.orderer).main()).contains("Venter på ekspert");
        fields.put("to", Town.day(27).toString());

        String after = town.send(draft + "/sending", fields, town.orderer).goesTo();

        assertThat(after).endsWith("?done=order.placed").doesNotStartWith(order);
        assertThat(town.see(after, town.orderer).main()).contains(Town.days(14, 27));
        RenderedPage old = town.see(order, town.orderer);
        assertThat(old.main()).contains("Trukket", "Den nye gjelder i stedet.").doesNotContain("trenger ingen lenger");
        String there = after.replaceFirst("\\?.*", "");
        assertThat(old.links()).contains(there);
        assertThat(town.see(there, town.centreLeader).links()).contains(order);
        assertThat(api(order).path("replacedBy").asString()).isEqualTo(there.replaceFirst(".*/", ""));
        assertThat(api(there).path("replaces").asString()).isEqualTo(order.replaceFirst(".*/", ""));
        assertThat(old.has("form[action$=/change]")).isFalse();
        assertThat(holds(expert)).as("nobody keeps days for it").isEmpty();
        assertThat(town.see(there, town.centreLeader).has("form[action$=/change]"))
                .as("the centre changes no orders")
                .isFalse();
    }

    private void keepDays(String order, String expert) {
        Map<String, String> fields =
                town.see(order + "/hold?expertId=" + expert, town.centreLeader).form(order + "/hold");
        town.send(order + "/hold", fields, town.centreLeader).goesTo();
        assertThat(holds(expert)).hasSize(1);
    }

    private List<JsonNode> holds(String expert) {
        return town.service
                .get("/resource-center/v1/experts/" + expert + "/holds")
                .as(town.centreLeader)
                .send()
                .rows();
    }

    /** The draft's address; the same form again leads to the same draft. */
    private String change(String order) {
        Map<String, String> fields = Map.of("_key", "page-change-" + order.substring(order.length() - 12));
        String there = town.send(order + "/change", fields, town.orderer).goesTo();
        assertThat(there).endsWith("?done=draft.changing");
        return there.replaceFirst("\\?.*", "");
    }

    @Test
    @Rule("RC-300")
    void whatComesAfterABookingIsRefusedAndKept() {
        town.expert(100, 3);
        String order = town.ordered(40, 46, 60);
        String draft = change(order);
        Map<String, String> fields = town.see(draft, town.orderer).form(draft + "/sending");
        town.book(order);

        RenderedPage refusal =
                town.send(draft + "/sending", fields, town.orderer).page(409);

        assertThat(refusal.heading()).isEqualTo("Bestillingen har allerede en ekspert");
        assertThat(town.see(draft, town.orderer).form(draft + "/sending")).containsEntry("sharePercent", "60");
        assertThat(town.send(order + "/change", Map.of("_key", "page-too-late-1"), town.orderer)
                        .page(409)
                        .heading())
                .isEqualTo("Bestillingen har allerede en ekspert");
        for (String other : List.of(town.centreLeader, town.homeLeader, town.schoolOrderer)) {
            assertThat(town.send(order + "/change", Map.of("_key", "page-not-mine-1"), other)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Race
    @Rule("RC-300")
    void eitherTheBookingCountsOrTheChange(int round) {
        String expert = town.expert(100, 3);
        String order = town.ordered(60, 66, 60);
        String draft = change(order);
        Map<String, String> sending = town.see(draft, town.orderer).form(draft + "/sending");
        Map<String, String> booking =
                town.see(order + "/candidates?size=100", town.centreLeader).form(order + "/candidates");
        booking.put("expertId", expert);

        List<Integer> statuses = Crowd.atOnce(
                2,
                who -> who == 0
                        ? town.send(draft + "/sending", sending, town.orderer).status()
                        : town.send(order + "/candidates", booking, town.centreLeader)
                                .status());

        assertThat(statuses).as("round %d", round).containsExactlyInAnyOrder(303, 409);
        boolean booked = statuses.get(1) == 303;
        assertThat(status(order)).isEqualTo(booked ? "FILLED" : "WITHDRAWN");
        RenderedPage left =
                town.see(booked ? draft : town.ask(draft, town.orderer).goesTo(), town.orderer);
        assertThat(left.has("#replaces")).isEqualTo(booked);
    }

    private String status(String order) {
        return api(order).path("status").asString();
    }

    private JsonNode api(String order) {
        return town.service
                .get(order.replace("/resource-center/", "/resource-center/v1/"))
                .as(town.orderer)
                .send()
                .is(200);
    }
}
