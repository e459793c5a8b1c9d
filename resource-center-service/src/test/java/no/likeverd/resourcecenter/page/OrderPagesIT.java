package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.DAY;
import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A department orders, follows and withdraws in the browser. */
class OrderPagesIT {

    private static final String NEW = ORDERS + "/new";
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
    @Rule("RC-51")
    void departmentOrdersAndSeesTheOrder() {
        RenderedPage blank = town.see(NEW, town.orderer);
        assertThat(blank.heading()).isEqualTo("Bestill en ekspert");
        assertThat(blank.text("select#unitId")).isEqualTo("Enhet");

        String there = town.send(NEW, town.need(14, 20, 60), town.orderer).goesTo();
        RenderedPage order = town.see(there, town.orderer);

        assertThat(order.text(".ds-alert")).isEqualTo("Bestillingen er sendt til ressurssenteret.");
        assertThat(order.main())
                .contains("Venter på ekspert")
                .contains("Demensomsorg")
                .contains("60 %")
                .contains(day(14).format(DAY))
                .contains(day(20).format(DAY));
    }

    @Test
    @Rule("RC-52")
    void sendingTheSameFormTwiceOrdersOnce() {
        Map<String, String> need = town.need(14, 20, 30);

        String first = town.send(NEW, need, town.orderer).goesTo();
        String second = town.send(NEW, need, town.orderer).goesTo();

        assertThat(second).isEqualTo(first);
    }

    @Test
    @Rule("RC-52")
    void theSameFormWithSomethingElseInItIsRefused() {
        Map<String, String> need = town.need(14, 20, 30);
        town.send(NEW, need, town.orderer).goesTo();
        Map<String, String> before = town.everything();
        need.put("sharePercent", "40");

        RenderedPage refusal = town.send(NEW, need, town.orderer).page(409);

        assertThat(refusal.heading()).isEqualTo("Skjemaet er sendt før");
        assertThat(town.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "purpose, '', Fyll ut dette feltet",
        "from, '', Fyll ut dette feltet",
        "from, i morgen, 'Skriv en dato, for eksempel 3.11.2026'",
        "from, 2020-01-01, Velg i dag eller en senere dag",
        "to, 2020-01-01, Siste dag må være den samme som første dag eller senere",
        "sharePercent, 5, Skriv 10 eller mer",
        "sharePercent, mye, 'Skriv et helt tall, uten bokstaver'",
        "skill, '', Fyll ut dette feltet",
        "kind, SOMETHING, Velg ett av alternativene",
        "payer.costCode, '?', 'Bruk bare bokstaver fra a til z, tall, bindestrek og punktum'",
    })
    @Rule("RC-53")
    void whatIsWrongStandsAtItsFieldAndNothingIsLost(String field, String value, String says) {
        Map<String, String> need = town.need(14, 20, 30);
        need.put(field, value);
        need.put("leastLevel", "2");

        RenderedPage again = town.sentBack(NEW, need, town.orderer, field, says);

        assertThat(again.document().getElementById(field + "-error").text()).isEqualTo(says);
        Map<String, String> shown = again.form(NEW);
        if (!field.equals("kind")) {
            assertThat(shown).containsAllEntriesOf(need);
        }
        assertThat(shown).containsEntry("leastLevel", "2").containsEntry("_key", need.get("_key"));
    }

    @Test
    @Rule("RC-53")
    void daysMayBeWrittenTheNorwegianWay() {
        Map<String, String> need = town.need(14, 20, 30);
        need.put("from", day(14).format(DAY));

        assertThat(town.send(NEW, need, town.orderer).goesTo()).startsWith(ORDERS + "/ord-");
    }

    @Test
    @Rule("RC-54")
    void othersOrdersAreNotThere() {
        String order = town.ordered(14, 20, 10);

        assertThat(town.ask(order, town.schoolOrderer).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.ask(NEW, town.colleague).page(403).main()).contains("Rollene dine");
        assertThat(town.see(ORDERS, town.schoolOrderer).main()).contains("Ingen bestillinger her");
        assertThat(town.see(ORDERS, town.colleague).has("a[href$=/new]")).isFalse();
        assertThat(town.ask(ORDERS + "/ord-none", town.orderer).page(404).heading())
                .isEqualTo("Vi finner ikke dette");
    }

    @Test
    @Rule("RC-51")
    void theListIsFilteredAndComesInPages() {
        town.ordered(40, 41, 10);
        town.ordered(42, 43, 10);

        RenderedPage first = town.see(ORDERS + "?size=1&status=OPEN", town.orderer);
        assertThat(first.texts("tbody tr")).hasSize(1);
        assertThat(first.text("nav.lv-paging p")).startsWith("Viser 1 til 1 av ");
        assertThat(first.one("a[rel=next]").attr("href"))
                .contains("status=OPEN")
                .contains("page=1");

        assertThat(town.see(ORDERS + "?status=FILLED", town.orderer).main()).contains("Ingen bestillinger her");
        assertThat(town.ask(ORDERS + "?status=SOMETHING", town.orderer)
                        .page(400)
                        .heading())
                .isEqualTo("Vi forstod ikke det du sendte");
    }

    @Test
    @Rule("RC-51")
    void scriptGetsTheListAlone() {
        town.ordered(50, 51, 10);

        Reply reply = town.service
                .page(ORDERS)
                .header("HX-Request", "true")
                .header("HX-Target", "orders")
                .as(town.orderer)
                .send();

        RenderedPage part = RenderedPage.part(reply.text());
        assertThat(part.one("#orders").select("tbody tr")).isNotEmpty();
        assertThat(part.has("header")).isFalse();
        assertThat(reply.header("Vary")).contains("HX-Request");
    }

    @Test
    @Rule("RC-52")
    void withdrawingTwiceIsOnce() {
        String order = town.ordered(60, 61, 10);
        Map<String, String> yes = town.see(order, town.orderer).form(order + "/withdrawal");

        for (int n = 0; n < 2; n++) {
            String there = town.send(order + "/withdrawal", yes, town.orderer).goesTo();
            assertThat(town.see(there, town.orderer).main()).contains("Bestillingen er trukket.");
        }
        assertThat(town.send(order + "/withdrawal", yes, town.schoolOrderer)
                        .page(403)
                        .heading())
                .isEqualTo("Du har ikke tilgang til dette");
    }

    @Test
    @Rule("RC-52")
    void aFormWithoutItsKeyIsRefused() {
        Map<String, String> need = town.need(14, 20, 30);
        need.remove("_key");

        assertThat(town.send(NEW, need, town.orderer).page(400).main()).contains("Ingenting er endret");
    }

    @ParameterizedTest
    @CsvSource({"nb, Bestill en ekspert", "nn, Bestill ein ekspert", "en, Order an expert"})
    @Rule("RC-50")
    void speaksTheReadersLanguage(String language, String heading) {
        RenderedPage chosen = town.service
                .page(NEW)
                .header("Cookie", "likeverd_lang=" + language)
                .as(town.orderer)
                .send()
                .page(200);
        RenderedPage preferred = town.service
                .page(NEW)
                .header("Accept-Language", language + ",fr;q=0.5")
                .as(town.orderer)
                .send()
                .page(200);

        assertThat(chosen.heading()).isEqualTo(heading);
        assertThat(chosen.language()).isEqualTo(language);
        assertThat(preferred.heading()).isEqualTo(heading);
    }
}
