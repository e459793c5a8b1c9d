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

/** Where the expert comes to, from the order to whoever has to find the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacePagesIT {

    private static final String PLACE = "Inngang B, 2. etasje";

    @AutoClose
    private final Town town = new Town();

    @Test
    @Rule("RC-298")
    void departmentSaysItAndWhoeverComesReadsIt() throws IOException {
        String expert = town.expert(100, 3);
        Map<String, String> need = town.need(14, 20, 60);
        need.put("place", "  " + PLACE + " ");
        String order = town.send(ORDERS + "/new", need, town.orderer).goesTo().replaceFirst("\\?.*", "");
        town.book(order, expert);

        for (String reader : List.of(town.orderer, town.homeLeader, town.centreLeader)) {
            assertThat(town.see(order, reader).text("#place")).isEqualTo(PLACE);
        }
        String page = "/resource-center/experts/" + expert;
        String person = town.service
                .get("/resource-center/v1/experts/" + expert)
                .as(town.centreLeader)
                .send()
                .is(200)
                .path("personId")
                .asString();
        assertThat(town.see(page, person).texts("table th[scope=row]")).containsExactly("Enhet, " + PLACE);
        byte[] paper = town.service
                .page(order + "/confirmation.pdf")
                .as(town.orderer)
                .download()
                .body();
        try (PDDocument confirmation = Loader.loadPDF(paper)) {
            assertThat(new PDFTextStripper().getText(confirmation)).contains("Oppmøtested", PLACE);
        }
        assertThat(town.ask("/resource-center/lists/orders.csv", town.orderer).text())
                .doesNotContain(PLACE);
    }

    @Test
    @Rule("RC-298")
    void whoSaysNothingMeansTheDepartmentAndADraftKeepsTheWords() {
        String order = town.ordered(40, 46, 60);
        assertThat(town.see(order, town.orderer).has("#place")).isFalse();
        Map<String, String> need = town.need(60, 66, 60);
        need.put("place", PLACE);

        String draft = town.send("/resource-center/drafts/new", need, town.orderer)
                .goesTo()
                .replaceFirst("\\?.*", "");

        RenderedPage kept = town.see(draft, town.orderer);
        Map<String, String> fields = kept.form(draft + "/sending");
        assertThat(fields).containsEntry("place", PLACE);
        String sent =
                town.send(draft + "/sending", fields, town.orderer).goesTo().replaceFirst("\\?.*", "");
        assertThat(town.see(sent, town.orderer).text("#place")).isEqualTo(PLACE);
    }
}
