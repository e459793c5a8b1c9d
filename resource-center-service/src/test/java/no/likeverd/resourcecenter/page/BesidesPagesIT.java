package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an expert has to be able to do besides, and as what somebody comes: from the order to whoever has to know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BesidesPagesIT {

    private static final String NEW = ORDERS + "/new";

    @AutoClose
    private final Town town = new Town();

    private Map<String, String> need(int from) {
        Map<String, String> need = town.need(from, from + 6, 60);
        need.put("also[1].skill", "wound-care");
        need.put("also[1].leastLevel", "2");
        need.put("also[2].skill", "medication");
        need.put("role", " stilling ");
        return need;
    }

    private String ordered(int from) {
        return address(town.send(NEW, need(from), town.orderer).goesTo());
    }

    private static String address(String page) {
        return page.replaceFirst("\\?.*", "");
    }

    /** With more than one skill; the answer is the expert's id. */
    private String expert(String... more) {
        String expert = town.expert(100, 3);
        String address = "/resource-center/v1/experts/" + expert;
        String version = town.service.get(address).as(town.centreLeader).send().etag();
        String skills = "{\"code\":\"dementia-care\",\"level\":3}"
                + String.join(
                        "",
                        List.of(more).stream()
                                .map(skill -> ",{\"code\":\"" + skill + "\",\"level\":2}")
                                .toList());
        town.service
                .put(address + "/skills", "{\"skills\":[" + skills + "]}")
                .as(town.centreLeader)
                .header("If-Match", version)
                .send()
                .is(200);
        return expert;
    }

    @Test
    @Rule({"RC-301", "RC-302", "RC-303"})
    void everybodyReadsItAndWhoLacksOneCannotCome() throws IOException {
        String able = expert("wound-care", "medication");
        String lacking = expert("medication");

        String order = ordered(14);

        for (String reader : List.of(town.orderer, town.homeLeader, town.centreLeader)) {
            RenderedPage seen = town.see(order, reader);
            assertThat(seen.texts("#also li"))
                    .containsExactly("Sårstell, Nivå 2, erfaren", "Legemiddelhåndtering, Nivå 1, etablert");
            assertThat(seen.text("#role")).isEqualTo("stilling");
        }
        assertThat(town.see(ORDERS, town.orderer).main()).contains("+ Sårstell", "+ Legemiddelhåndtering");
        assertThat(town.see("/resource-center/inbox", town.centreLeader).main()).contains("+ Sårstell");
        assertThat(town.ask("/resource-center/lists/orders.csv", town.orderer).text())
                .contains("Sårstell, Nivå 2, erfaren; Legemiddelhåndtering, Nivå 1, etablert");
        String candidates = order + "/candidates?size=100";
        assertThat(card(candidates, able, town.centreLeader))
                .contains(
                        "Kan komme",
                        "Har «Sårstell» på nivået dere ba om",
                        "Stilling når oppholdet begynner: Stilling.",
                        "som bestilt");
        assertThat(card(candidates, lacking, town.centreLeader))
                .contains("Kan ikke da", "Har ikke «Sårstell»", "Har «Legemiddelhåndtering» på nivået dere ba om");
        assertThat(town.see(candidates, town.orderer).main())
                .as("posts are for the centre")
                .contains("Må også ha:", "Skal være: stilling.")
                .doesNotContain("Stilling når oppholdet");

        town.book(order, able);
        String person = town.service
                .get("/resource-center/v1/experts/" + able)
                .as(town.centreLeader)
                .send()
                .is(200)
                .path("personId")
                .asString();
        assertThat(town.see("/resource-center/experts/" + able, person).text("table th[scope=row]"))
                .isEqualTo("Enhet stilling");
        byte[] paper = town.service
                .page(order + "/confirmation.pdf")
                .as(town.orderer)
                .download()
                .body();
        try (PDDocument confirmation = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(confirmation))
                    .contains("I tillegg", "Sårstell, Nivå 2, erfaren", "Stilling", "stilling");
        }
        assertThat(town.service
                        .heard("resource-center.order.events", order.replaceFirst(".*/", ""))
                        .getFirst()
                        .data()
                        .path("also")
                        .toString())
                .isEqualTo("[{\"skill\":\"wound-care\",\"leastLevel\":2},{\"skill\":\"medication\",\"leastLevel\":1}]");
    }

    private String card(String candidates, String expert, String reader) {
        return town.see(candidates, reader).text("#candidates li.ds-card:has(input[value=" + expert + "])");
    }

    @Test
    @Rule("RC-301")
    void aDraftKeepsItAndTheOrderIsAsTheDraft() {
        String draft = address(
                town.send("/resource-center/drafts/new", need(40), town.orderer).goesTo());

        RenderedPage kept = town.see(draft, town.orderer);
        Map<String, String> fields = kept.form(draft + "/sending");
        assertThat(fields)
                .containsEntry("also[0].skill", "wound-care")
                .containsEntry("also[0].leastLevel", "2")
                .containsEntry("also[1].skill", "medication")
                .containsEntry("also[2].skill", "")
                .containsEntry("role", "stilling");
        assertThat(kept.one("#also").hasAttr("open"))
                .as("what is said is not folded away")
                .isTrue();
        assertThat(town.see(draft, town.homeLeader).main()).contains("Sårstell, Nivå 2, erfaren");

        fields.put("also[0].skill", "");
        fields.put("also[0].leastLevel", "");
        String order =
                address(town.send(draft + "/sending", fields, town.orderer).goesTo());
        assertThat(town.see(order, town.orderer).texts("#also li"))
                .containsExactly("Legemiddelhåndtering, Nivå 1, etablert");
    }

    @Test
    @Rule("RC-301")
    void whatCannotBeIsSaidInItsRow() {
        RenderedPage blank = town.see(NEW, town.orderer);
        assertThat(blank.one("#also").hasAttr("open")).isFalse();
        Map<String, String> need = need(60);
        need.put("also[2].skill", "dementia-care");
        RenderedPage twice = town.sentBack(
                NEW,
                need,
                town.orderer,
                "also[1].skill",
                "Denne kompetansen er valgt før. Velg en annen, eller ingen.");
        assertThat(twice.form(NEW))
                .containsEntry("also[0].skill", "wound-care")
                .containsEntry("also[1].skill", "dementia-care");
        assertThat(twice.one("#also").hasAttr("open")).isTrue();

        need.put("also[2].skill", "");
        need.put("also[2].leastLevel", "1");
        town.sentBack(NEW, need, town.orderer, "also[1].skill", "Fyll ut dette feltet");

        need.put("also[2].skill", "juggling");
        town.sentBack(NEW, need, town.orderer, "also[1].skill", "Velg en kompetanse fra katalogen");
        need.put("also[2].skill", "");
        need.put("also[2].leastLevel", "");
        need.put("role", "x".repeat(61));
        assertThat(town.send(NEW, need, town.orderer).page(422).has("#role-error"))
                .isTrue();
    }

    @Test
    @Rule("RC-304")
    void otherDatesChangeTheOrderThatIsThere() {
        String both = town.person("both", "RESOURCE_CENTRE_LEADER", town.centre);
        town.gives(both, "ORDERER", town.home);
        String expert = expert("wound-care", "medication");
        town.book(ordered(80), expert);
        String order = ordered(82);
        Map<String, String> choice =
                town.see(order + "/candidates?size=100", both).form(order + "/candidates");
        choice.put("expertId", expert);
        RenderedPage clash = town.send(order + "/candidates", choice, both).page(409);

        String draft = address(town.send(order + "/change", clash.form(order + "/change"), both)
                .goesTo());

        Map<String, String> fields = town.see(draft, both).form(draft + "/sending");
        assertThat(fields)
                .containsEntry("from", Town.day(87).toString())
                .containsEntry("to", Town.day(93).toString())
                .containsEntry("also[0].skill", "wound-care")
                .containsEntry("role", "stilling");
        town.book(address(town.send(draft + "/sending", fields, both).goesTo()), expert);
        assertThat(town.see(order, both).main()).contains("Trukket");
    }
}
