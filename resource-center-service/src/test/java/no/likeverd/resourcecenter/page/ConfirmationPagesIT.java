package no.likeverd.resourcecenter.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.testing.Rule;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A booking on paper, read back as a screen reader would. */
class ConfirmationPagesIT {

    private static Town town;
    private static String order;
    private static String open;

    @BeforeAll
    static void start() {
        town = new Town();
        town.expert(100, 3);
        order = town.ordered(10, 24, 80);
        open = town.ordered(300, 310, 10);
        town.book(order);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("RC-140")
    void saysWhatBothSidesHaveAgreed() throws IOException {
        assertThat(town.see(order, town.orderer).links()).contains(order + "/confirmation.pdf");
        HttpResponse<byte[]> reply = asked(order, town.orderer, "nb");

        assertThat(reply.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(reply.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "bekreftelse-" + Town.day(10) + ".pdf");
        assertThat(reply.headers().firstValue("Cache-Control")).contains("no-store");
        try (PDDocument paper = Loader.loadPDF(reply.body())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Bekreftelse på booking", "Demensomsorg", "80 %", "2541-30", "Faglig ansvar")
                    .contains("Avdelingen som bestiller", "Ressurssenteret")
                    .doesNotContain("Navnesen", "Ingen her kan dette", "??");
        }
    }

    @ParameterizedTest
    @CsvSource({"nb, Bekreftelse på booking", "nn, Stadfesting av booking", "en, Confirmation of a booking"})
    @Rule("RC-141")
    void isTaggedAndTitledInTheReadersLanguage(String language, String title) throws IOException {
        try (PDDocument paper =
                Loader.loadPDF(asked(order, town.orderer, language).body())) {
            var catalogue = paper.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo(language);
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(paper.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(tags(catalogue.getStructureTreeRoot())).contains("H1", "Table", "TR", "TH", "TD", "P");
            assertThat(new PDFTextStripper().getText(paper)).contains(title).doesNotContain("??");
        }
    }

    @Test
    @Rule("RC-141")
    void bringsItsOwnLetters() throws IOException {
        try (PDDocument paper = Loader.loadPDF(asked(order, town.orderer, "nb").body())) {
            var resources = paper.getPage(0).getResources();
            List<COSName> fonts = new ArrayList<>();
            resources.getFontNames().forEach(fonts::add);
            assertThat(fonts).isNotEmpty();
            for (COSName font : fonts) {
                assertThat(resources.getFont(font).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    @Rule("RC-140")
    void isForThoseWhoSeeTheOrderAndNamesTheExpertToTheCentreAlone() throws IOException {
        try (PDDocument paper =
                Loader.loadPDF(asked(order, town.centreLeader, "nb").body())) {
            assertThat(new PDFTextStripper().getText(paper)).contains("Navn Navnesen");
        }
        town.ask(order + "/confirmation.pdf", town.schoolOrderer).page(403);
        town.ask(order + "/confirmation.pdf", town.colleague).page(403);
        town.ask("/resource-center/orders/ord-none/confirmation.pdf", town.orderer)
                .page(404);
    }

    @Test
    @Rule("RC-140")
    void whereNobodyIsBookedTheOrdersPageSaysHowItStands() {
        assertThat(town.ask(open + "/confirmation.pdf", town.orderer).goesTo()).isEqualTo(open);
        assertThat(town.see(open, town.orderer).links()).noneMatch(link -> link.endsWith(".pdf"));
    }

    private static HttpResponse<byte[]> asked(String path, String personId, String language) {
        return town.service
                .page(path + "/confirmation.pdf")
                .as(personId)
                .header("Cookie", "likeverd_lang=" + language)
                .download();
    }

    private static List<String> tags(PDStructureNode node) {
        List<String> tags = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        }
        return tags;
    }
}
