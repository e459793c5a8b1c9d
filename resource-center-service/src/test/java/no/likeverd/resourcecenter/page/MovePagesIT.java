package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static no.likeverd.resourcecenter.page.Town.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The centre moves bookings, and moves them back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovePagesIT {

    private static final String NAME = "Navn Navnesen";

    @AutoClose
    private final Town town = new Town();

    @Test
    @Rule({"RC-59", "RC-63", "RC-68"})
    void centreMovesABookingSeeingOldAndNewAndUndoesIt() {
        String expert = town.expert(100, 3);
        String other = town.expert(100, 3);
        String order = town.booked(14, 20, 60, expert);

        RenderedPage page = town.see(order + "/move", town.centreLeader);
        assertThat(page.text("#old")).isEqualTo(NAME + ", " + days(14, 20) + ", 60 %");
        Map<String, String> fields = page.form(order + "/move");
        assertThat(fields).containsEntry("expertId", expert).containsEntry("to", day(20).toString());
        fields.put("expertId", other);
        fields.put("from", day(28).toString());
        fields.put("to", day(34).toString());
        fields.put("sharePercent", "40");
        String there = town.send(order + "/move", fields, town.centreLeader).goesTo();

        assertThat(town.send(order + "/move", fields, town.centreLeader).goesTo())
                .as("the same form again")
                .isEqualTo(there);
        RenderedPage moved = town.see(there, town.centreLeader);
        assertThat(moved.main()).contains("Bookingen er flyttet.", days(28, 34), "40 %", "Angre flyttingen");
        assertThat(town.see(order, town.orderer).main())
                .contains(days(28, 34))
                .doesNotContain("Angre flyttingen", "Flytt bookingen");

        Map<String, String> undo = moved.form(order + "/move");
        assertThat(undo).containsEntry("expertId", expert).containsEntry("to", day(20).toString());
        town.send(order + "/move", undo, town.centreLeader).goesTo();
        assertThat(town.see(order + "/move", town.centreLeader).text("#old"))
                .isEqualTo(NAME + ", " + days(14, 20) + ", 60 %");
    }

    @Test
    @Rule({"RC-59", "RC-68"})
    void aClashNamesTheWeeksAndOffersOtherDaysAndAnotherExpert() {
        String expert = town.expert(100, 3);
        String free = town.expert(100, 3);
        String order = town.booked(200, 206, 100, expert);
        town.booked(220, 226, 100, expert);
        Map<String, String> fields =
                town.see(order + "/move", town.centreLeader).form(order + "/move");
        fields.put("from", day(222).toString());
        fields.put("to", day(228).toString());
        Map<String, String> before = town.everything();

        RenderedPage clash =
                town.send(order + "/move", fields, town.centreLeader).page(409);

        assertThat(clash.text("#clash")).contains("Er booket et annet sted", "uke", days(227, 233));
        assertThat(clash.form(order + "/move"))
                .containsEntry("from", day(222).toString())
                .doesNotContainEntry("_key", fields.get("_key"));
        assertThat(String.join(" ", clash.links())).contains("expertId=" + free);
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"RC-53", "RC-60", "RC-62"})
    void whatIsWrongStandsAtItsFieldAndWhatIsOldIsTold() {
        String expert = town.expert(100, 3);
        String order = town.booked(14, 20, 100, expert);
        Map<String, String> fields =
                town.see(order + "/move", town.centreLeader).form(order + "/move");
        fields.put("from", "i morgen");
        assertThat(town.send(order + "/move", fields, town.centreLeader)
                        .page(422)
                        .texts("#errors li"))
                .containsExactly("Skriv en dato, for eksempel 3.11.2026");
        fields.put("from", day(14).toString());
        assertThat(town.send(order + "/move", fields, town.centreLeader)
                        .page(422)
                        .texts("#errors li"))
                .containsExactly(
                        "Bookingen står der allerede. Velg andre dager, en annen andel eller en annen ekspert.");

        fields.put("version", "1");
        fields.put("to", day(24).toString());
        assertThat(town.send(order + "/move", fields, town.centreLeader)
                        .page(412)
                        .heading())
                .isEqualTo("Andre har endret dette etter at du åpnet det");
        fields.put("version", "newest");
        town.send(order + "/move", fields, town.centreLeader).page(400);
    }

    @Test
    @Rule({"RC-54", "RC-68"})
    void movingIsForTheCentre() {
        String expert = town.expert(100, 3);
        String order = town.booked(14, 20, 100, expert);
        Map<String, String> fields =
                town.see(order + "/move", town.centreLeader).form(order + "/move");
        Map<String, String> before = town.everything();

        assertThat(town.ask(order + "/move", town.orderer).page(403).main()).doesNotContain(NAME);
        assertThat(town.send(order + "/move", fields, town.orderer).page(403).main())
                .doesNotContain(NAME);
        assertThat(town.everything()).isEqualTo(before);
        String open = town.ordered(14, 20, 100);
        assertThat(town.ask(open + "/move", town.centreLeader).goesTo()).isEqualTo(open);
        assertThat(town.see("/resource-center/timeline?size=100", town.homeLeader)
                        .has("[data-move]"))
                .isFalse();
    }

    @Test
    @Rule("RC-68")
    void timelineLeadsToTheFormAndBackWithAnUndo() {
        String expert = town.expert(100, 3);
        String order = town.booked(14, 20, 60, expert);

        RenderedPage timeline = town.see("/resource-center/timeline?size=100", town.centreLeader);
        assertThat(timeline.document().select("[data-move=" + order + "/move]"))
                .isNotEmpty()
                .allSatisfy(handle -> {
                    assertThat(handle.attr("data-from")).isEqualTo(day(14).toString());
                    assertThat(handle.attr("data-last")).isEqualTo(day(20).toString());
                    assertThat(handle.attr("data-begun")).isEqualTo("false");
                    assertThat(handle.closest("td").attr("data-expert")).isEqualTo(expert);
                    assertThat(handle.attr("href")).isEqualTo(order + "/move?back=timeline");
                });
        assertThat(timeline.has("dialog#mover #move")).isTrue();
        assertThat(timeline.document().select("script[src]").eachAttr("src")).contains("/assets/likeverd/timeline.js");

        String dragged = order + "/move?back=timeline&expertId=" + expert + "&sharePercent=60&from=" + day(21) + "&to="
                + day(27);
        RenderedPage dialog = RenderedPage.part(town.service
                .page(dragged)
                .as(town.centreLeader)
                .header("HX-Request", "true")
                .header("HX-Target", "move")
                .send()
                .text());
        assertThat(dialog.text("#old")).contains(days(14, 20));
        Map<String, String> fields = dialog.form(order + "/move");
        assertThat(fields).containsEntry("from", day(21).toString()).containsEntry("to", day(27).toString());
        String there = town.send(order + "/move", fields, town.centreLeader).goesTo();

        assertThat(there).startsWith("/resource-center/timeline?done=booking.moved&moved=");
        RenderedPage after = town.see(there, town.centreLeader);
        assertThat(after.main()).contains("Bookingen er flyttet.", "Angre flyttingen");
        assertThat(town.send(order + "/move", after.form(order + "/move"), town.centreLeader)
                        .goesTo())
                .startsWith("/resource-center/timeline");
        assertThat(town.see(order, town.centreLeader).main()).contains(days(14, 20));
    }
}
