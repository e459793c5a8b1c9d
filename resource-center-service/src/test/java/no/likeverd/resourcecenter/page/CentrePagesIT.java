package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The centre finds, books, meets a clash and looks at its weeks in the browser. */
class CentrePagesIT {

    private static final String NAME = "Navn Navnesen";
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
    @Rule({"RC-24", "RC-55"})
    void centreBooksWhoFits() {
        town.expert(100, 3);
        String order = town.ordered(14, 20, 60);
        RenderedPage inbox = town.see("/resource-center/inbox?size=100", town.centreLeader);
        assertThat(inbox.links()).contains(order + "/candidates");
        assertThat(inbox.one("tr:has(a[href=" + order + "/candidates])").text()).doesNotContain("Haster");

        RenderedPage candidates = town.see(order + "/candidates", town.centreLeader);
        assertThat(candidates.main())
                .contains("Kan komme", "Er ledig hele perioden", "Har «Demensomsorg» på nivået", "Book " + NAME);
        Map<String, String> choice = candidates.form(order + "/candidates");
        String there =
                town.send(order + "/candidates", choice, town.centreLeader).goesTo();

        assertThat(there).isEqualTo(order + "?done=booking.made");
        assertThat(town.see(there, town.centreLeader).main()).contains("Eksperten er booket.", NAME);
        assertThat(town.see(order, town.orderer).main())
                .contains("Ekspert er booket")
                .doesNotContain(NAME);
        assertThat(town.send(order + "/candidates", choice, town.centreLeader).goesTo())
                .isEqualTo(there);
        assertThat(town.see("/resource-center/inbox?size=100", town.centreLeader)
                        .links())
                .doesNotContain(order + "/candidates");
    }

    @Test
    @Rule({"RC-24", "RC-54"})
    void departmentSeesWhoFitsWithoutNamesAndBooksNobody() {
        String expert = town.expert(100, 3);
        String order = town.ordered(14, 20, 10);

        RenderedPage candidates = town.see(order + "/candidates", town.orderer);

        assertThat(candidates.main()).contains("En ekspert").doesNotContain(NAME);
        assertThat(candidates.has("form[action$=/candidates]")).isFalse();
        Map<String, String> forged = new LinkedHashMap<>(Map.of("expertId", expert, "_key", "forged-key-1"));
        Map<String, String> before = town.everything();
        assertThat(town.send(order + "/candidates", forged, town.orderer)
                        .page(403)
                        .heading())
                .isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.ask(order + "/candidates", town.schoolOrderer).page(403).main())
                .doesNotContain("expert");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-56")
    void aClashGivesThreeChoices() {
        String expert = town.expert(100, 3);
        town.expert(100, 3);
        town.book(town.ordered(200, 209, 100), expert);
        String rival = town.ordered(205, 214, 100);
        RenderedPage candidates = town.see(rival + "/candidates", town.centreLeader);
        Map<String, String> choice = candidates.form(rival + "/candidates");
        choice.put("expertId", expert);

        RenderedPage clash =
                town.send(rival + "/candidates", choice, town.centreLeader).page(409);

        assertThat(clash.heading()).isEqualTo("Eksperten kan ikke komme da");
        assertThat(clash.text("#content, main")).contains("Er booket et annet sted", "uke");
        assertThat(clash.text("#dates")).contains(day(210).format(DAY));
        assertThat(clash.links()).contains("/resource-center/inbox");
        assertThat(chosen(clash, "#others"))
                .as("the best of those who could be booked")
                .isNotEmpty()
                .isEqualTo(chosen(candidates, "main").stream().limit(3).toList());
        Map<String, String> instead = clash.form(rival + "/candidates");
        assertThat(instead.get("_key")).isNotEqualTo(choice.get("_key"));
        assertThat(town.send(rival + "/candidates", instead, town.centreLeader).goesTo())
                .isEqualTo(rival + "?done=booking.made");
    }

    /** Whom one can book in a part of a page, in the page's order. */
    private static List<String> chosen(RenderedPage page, String part) {
        return page.document().select(part + " input[name=expertId]").eachAttr("value");
    }

    @Test
    @Rule("RC-56")
    void whoComesSecondIsTold() {
        String first = town.expert(100, 3);
        String second = town.expert(100, 3);
        String order = town.ordered(300, 309, 100);
        Map<String, String> choice =
                town.see(order + "/candidates", town.centreLeader).form(order + "/candidates");
        town.book(order, first);
        choice.put("expertId", second);

        RenderedPage refusal =
                town.send(order + "/candidates", choice, town.centreLeader).page(409);

        assertThat(refusal.heading()).isEqualTo("Bestillingen har allerede en ekspert");
        assertThat(refusal.links()).contains(order + "/candidates");
        assertThat(town.see(order + "/candidates", town.centreLeader).main()).contains("Ekspert er booket");
    }

    @Test
    @Rule("RC-55")
    void saysWhenNobodyCanCome() {
        town.expert(40, 3);
        Map<String, String> need = town.need(14, 20, 10);
        need.put("skill", "building-permits");
        String order = town.send(ORDERS + "/new", need, town.orderer).goesTo().replaceFirst("\\?.*", "");

        RenderedPage candidates = town.see(order + "/candidates", town.centreLeader);

        assertThat(candidates.text("[data-state=full]")).startsWith("Ingen kan komme akkurat da");
        assertThat(candidates.main()).contains("Har ikke «Byggesak»");
    }

    @Test
    @Rule("RC-248")
    void timelineShowsAsManyWeeksAsOneChooses() {
        town.expert("chosen", town.centre, "EMPLOYED", 100, 3);

        RenderedPage twelve = town.see("/resource-center/timeline?weeks=12&from=2026-12-23", town.centreLeader);

        assertThat(twelve.texts("thead th")).hasSize(13);
        assertThat(twelve.texts("nav strong")).containsExactly("12 uker");
        assertThat(twelve.links())
                .contains(
                        "/resource-center/timeline?weeks=4&from=2026-12-21",
                        "/resource-center/timeline?weeks=8&from=2026-12-21",
                        "/resource-center/timeline?weeks=12&from=2026-09-28",
                        "/resource-center/timeline?weeks=12&from=2027-03-15",
                        "/resource-center/timeline?weeks=12");
    }

    @Test
    @Rule("RC-57")
    void timelineShowsBookingsAbsencesAndWhatIsLeft() {
        String expert = town.expert("planned", town.centre, "EMPLOYED", 100, 3);
        String order = town.ordered(14, 27, 60);
        town.book(order, expert);
        note(expert, 40, 41);

        RenderedPage timeline = town.see("/resource-center/timeline?size=100", town.centreLeader);

        assertThat(timeline.links()).contains(order, "/resource-center/experts/" + expert);
        assertThat(timeline.document()
                        .select("tbody tr:has(a[href$=" + expert + "])")
                        .text())
                .contains("Enhet, 60 %", "Borte", "60 %");
        assertThat(timeline.texts("thead th")).hasSize(9);
        assertThat(timeline.texts("tfoot meter")).hasSizeLessThanOrEqualTo(8);
        assertThat(timeline.one("[role=region]").attr("tabindex")).isEqualTo("0");
        assertThat(town.see("/resource-center/timeline?from=2026-12-21&size=100", town.centreLeader)
                        .main())
                .contains("Helligdag 25.12.2026");
        assertThat(town.see("/resource-center/timeline", town.colleague).main()).contains("Ingen eksperter å vise");
        for (String wrong : new String[] {"from=x", "weeks=x", "weeks=5", "from=%2B999999999-12-31"}) {
            assertThat(town.ask("/resource-center/timeline?" + wrong, town.centreLeader)
                            .page(400)
                            .heading())
                    .as(wrong)
                    .isEqualTo("Vi forstod ikke det du sendte");
        }
    }

    @Test
    @Rule("RC-54")
    void inboxIsForTheCentre() {
        assertThat(town.ask("/resource-center/inbox", town.orderer).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
    }

    @Test
    @Rule({"RC-24", "RC-58"})
    void expertsPageIsForOneselfTheHomeLeaderAndTheCentre() {
        String expert = town.expert("lent", town.home, "ATTACHED", 40, 3);
        String page = "/resource-center/experts/" + expert;
        String self = town.personOf("lent");

        assertThat(town.ask("/resource-center/me", self).goesTo()).isEqualTo(page);
        RenderedPage own = town.see(page, self);
        assertThat(own.heading()).isEqualTo(NAME);
        assertThat(own.main()).contains("Lederen har ikke sagt ja ennå", "Ingen bookinger ennå");
        assertThat(own.has("form[action$=/absences]")).isFalse();
        assertThat(own.has("form[action$=/consent]")).isFalse();
        assertThat(town.ask(page, town.orderer).page(403).main()).doesNotContain(NAME);
        assertThat(town.ask("/resource-center/me", town.colleague).goesTo()).isEqualTo("/resource-center/joining");

        Map<String, String> yes = town.see(page, town.homeLeader).form(page + "/consent");
        for (int n = 0; n < 2; n++) {
            String there = town.send(page + "/consent", yes, town.homeLeader).goesTo();
            assertThat(town.see(there, self).main()).contains("Kan bookes");
        }
        assertThat(town.see("/resource-center/experts", town.homeLeader).links())
                .contains(page);
        assertThat(town.send(page + "/consent", yes, town.orderer).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
    }

    @Test
    @Rule({"RC-53", "RC-58"})
    void absenceIsNotedWithItsFaults() {
        String expert = town.expert(100, 3);
        String page = "/resource-center/experts/" + expert;
        Map<String, String> fields = town.see(page, town.centreLeader).form(page + "/absences");
        fields.put("from", day(5).toString());
        fields.put("to", day(4).toString());

        RenderedPage again =
                town.send(page + "/absences", fields, town.centreLeader).page(422);
        assertThat(again.texts("#errors li"))
                .containsExactly("Siste dag må være den samme som første dag eller senere");
        assertThat(again.form(page + "/absences")).containsEntry("to", day(4).toString());

        fields.put("to", day(5).toString());
        String there = town.send(page + "/absences", fields, town.centreLeader).goesTo();
        assertThat(town.see(there, town.centreLeader).text("#absences-title + ul span"))
                .isEqualTo("%1$s til %1$s".formatted(day(5).format(DAY)));
        assertThat(town.see("/resource-center/experts?size=100", town.centreLeader)
                        .links())
                .contains(page);
    }

    @Test
    @Rule("RC-53")
    void anAbsenceOverABookingIsRefusedInWords() {
        String expert = town.expert(100, 3);
        town.book(town.ordered(14, 20, 100), expert);
        String page = "/resource-center/experts/" + expert;
        Map<String, String> fields = town.see(page, town.centreLeader).form(page + "/absences");
        fields.put("from", day(15).toString());
        fields.put("to", day(16).toString());

        RenderedPage refusal =
                town.send(page + "/absences", fields, town.centreLeader).page(409);

        assertThat(refusal.main()).contains("Eksperten er booket da", "Avlys bookingen først");
        assertThat(refusal.links()).contains(page + "/absences");
        assertThat(town.see(page + "/absences", town.centreLeader).heading()).isEqualTo(NAME);
    }

    private static void note(String expert, int from, int last) {
        String page = "/resource-center/experts/" + expert;
        Map<String, String> fields = town.see(page, town.centreLeader).form(page + "/absences");
        fields.put("from", day(from).toString());
        fields.put("to", day(last).toString());
        town.send(page + "/absences", fields, town.centreLeader).goesTo();
    }
}
