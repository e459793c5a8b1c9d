package no.likeverd.ladder.placement.web;

import static no.likeverd.ladder.demand.Ladderings.COURSES;
import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit's competence against its need in the browser: everything for the leader, counts for HR and the union. */
class UnitPagesIT {

    private static final String NAME = "Navn Navnesen";
    private static PlacementScene scene;
    private static Browsing web;
    private static String unit;
    private static String other;

    @BeforeAll
    static void start() {
        scene = new PlacementScene();
        web = new Browsing(scene);
        unit = "/ladder/units/" + scene.home;
        other = "/ladder/units/" + scene.there;
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule({"LAD-90", "LAD-93"})
    void leaderSeesNeedAgainstPlacedAndWhoCanDoWhat() {
        scene.need(scene.home, scene.leader, PRACTICE, 3, 1, 1);
        scene.placed("eva", PRACTICE, 1);
        String finn = scene.placed("finn", PRACTICE, 3);
        String practice = "section[aria-labelledby=ladder-practice] ";

        RenderedPage page = web.see(unit, scene.leader);

        assertThat(page.texts(practice + "figure:has(rect[stroke-width=2]) svg text"))
                .containsExactly("Nivå L1", "1 av 1", "Nivå L2", "0 av 1", "Nivå L3", "1 av 3");
        assertThat(page.texts(practice + "figure:has(rect[stroke-width=2]) tbody tr:first-child td"))
                .containsExactly("3", "1", "0", "0", "2 mangler");
        assertThat(page.main())
                .contains("Det mangler 2 på nivå L3.", "Det mangler 1 på nivå L2.")
                .contains("Alt på nivå L1 henger på én person.", "Alt på nivå L3 henger på én person.");
        assertThat(page.texts(practice + ".lv-scroll svg text"))
                .containsExactly("1", "2", NAME, "L1", "L1", NAME, "L3", "L3");
        assertThat(page.texts(practice + ".lv-scroll table tfoot td")).containsExactly("1", "1");
        assertThat(page.links()).contains(Browsing.page(finn));
        assertThat(page.main()).contains("nb: bare én er på øverste nivå.");
        assertThat(page.one(practice + ".lv-scroll").attr("tabindex")).isEqualTo("0");
    }

    @Test
    @Rule("LAD-93")
    void saysWhenRanksPerAreaWereNotKeptYet() {
        String old = scene.placed("old", COURSES, 1);
        scene.service
                .database()
                .getCollection("placement")
                .updateOne(Filters.eq("_id", PlacementScene.id(old)), Updates.unset("state.current.areas"));

        RenderedPage page = web.see(unit, scene.leader);

        assertThat(page.texts("[data-state=partial]")).singleElement().satisfies(words -> assertThat(words)
                .contains("Vi mangler nivå per område for 1 av de ansatte."));
        assertThat(page.text("tr:has(a[href=" + Browsing.page(old) + "])")).contains("Ikke kjent");
    }

    @Test
    @Rule({"LAD-89", "LAD-90"})
    void othersSeeCountsAndNoNames() {
        scene.need(scene.home, scene.leader, PRACTICE, 3, 1, 1);
        scene.placed("geir", COURSES, 1);

        RenderedPage forHr = web.see(unit, scene.hr);
        assertThat(forHr.main())
                .contains("Ansatte i dag", "Du ser antall, ikke hvem.")
                .doesNotContain(NAME, "Hvem kan hva");
        assertThat(forHr.has("figure svg")).isTrue();
        assertThat(forHr.links()).noneMatch(link -> link.contains("/needs/") || link.contains("/placements/"));
        RenderedPage part = RenderedPage.part(scene.service
                .page(unit + "?size=1")
                .as(scene.hr)
                .header("HX-Request", "true")
                .header("HX-Target", "parts")
                .send()
                .text());
        assertThat(part.has("#parts nav")).isTrue();
        assertThat(part.has("h1")).isFalse();
        RenderedPage forUnion = web.see(unit, scene.union);
        assertThat(forUnion.main()).contains("Kompetansediamanten").doesNotContain("Ansatte i dag", NAME);
        for (String stranger : new String[] {scene.nobody, scene.otherLeader}) {
            assertThat(web.ask(unit, stranger).page(404).heading()).isEqualTo("Vi finner ikke denne enheten");
        }
        assertThat(web.ask("/ladder/units/u-nowhere", scene.hr).page(404).heading())
                .isEqualTo("Vi finner ikke denne enheten");
    }

    @Test
    @Rule("LAD-89")
    void unitsAreListedForThoseWhoseTheyAre() {
        assertThat(web.ask("/ladder/units", scene.leader).goesTo()).isEqualTo(unit);
        assertThat(web.ask("/ladder/units", scene.union).goesTo()).isEqualTo(unit);
        assertThat(web.see("/ladder/units", scene.hr).links()).contains(unit, other);
        assertThat(web.ask("/ladder/units", scene.nobody).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
    }

    @Test
    @Rule({"LAD-85", "LAD-91"})
    void leaderStatesTheNeedFromAChoiceOfLadders() {
        RenderedPage empty = web.see(other, scene.otherLeader);
        assertThat(empty.main()).contains("Si hva enheten trenger på en stige");
        assertThat(empty.document().select("select[name=ladder] option").eachAttr("value"))
                .contains(SEATS);
        String form =
                web.ask(other + "/needs?ladder=" + SEATS, scene.otherLeader).goesTo();
        assertThat(form).isEqualTo(other + "/needs/" + SEATS);

        Map<String, String> fields = web.form(form, form, scene.otherLeader);
        assertThat(fields)
                .containsEntry("seats1", "0")
                .containsEntry("seats3", "0")
                .doesNotContainKey("seats4");
        fields.put("seats1", "2");
        fields.put("seats2", "4");
        fields.put("seats3", "1");
        for (int n = 0; n < 2; n++) {
            String there = web.send(form, fields, scene.otherLeader).goesTo();
            assertThat(web.see(there, scene.otherLeader).main()).contains("Behovet er lagret.", "0 av 4");
        }
        assertThat(web.form(form, form, scene.otherLeader)).containsEntry("seats2", "4");

        Map<String, String> other = new LinkedHashMap<>(fields);
        other.put("seats2", "5");
        Map<String, String> before = web.everything();
        assertThat(web.send(form, other, scene.otherLeader).page(412).heading())
                .isEqualTo("Andre har endret dette etter at du åpnet det");
        assertThat(web.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @Rule({"LAD-84", "LAD-91"})
    @CsvSource({
        "'', Fyll ut dette feltet",
        "mange, 'Skriv et helt tall, uten bokstaver'",
        "2.5, 'Skriv et helt tall, uten bokstaver'",
        "-1, Skriv 0 eller mer",
        "501, Skriv 500 eller mindre"
    })
    void whatIsWrongInTheNeedStandsAtItsLevel(String value, String words) {
        String form = unit + "/needs/" + PRACTICE;
        Map<String, String> fields = web.form(form, form, scene.leader);
        fields.put("seats2", value);
        fields.put("seats3", "7");
        Map<String, String> before = web.everything();

        RenderedPage again = web.send(form, fields, scene.leader).page(422);

        assertThat(again.texts("#errors li")).containsExactly(words);
        assertThat(again.text("#seats2-error")).isEqualTo(words);
        assertThat(again.form(form)).containsEntry("seats3", "7");
        assertThat(web.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"LAD-84", "LAD-91"})
    void theNeedIsNotLoweredBelowWhatIsHeld() {
        scene.need(scene.home, scene.leader, SEATS, 2, 0, 0);
        scene.placed("hans", SEATS, 1);
        String form = unit + "/needs/" + SEATS;
        RenderedPage page = web.see(form, scene.leader);
        assertThat(page.text("#seats1-hint")).isEqualTo("1 har eller venter på en plass nå.");
        Map<String, String> fields = new LinkedHashMap<>(page.form(form));
        fields.put("seats1", "0");
        Map<String, String> before = web.everything();

        RenderedPage refusal = web.send(form, fields, scene.leader).page(409);

        assertThat(refusal.text("#seats1-error"))
                .isEqualTo("1 har eller venter på en plass på dette nivået. Skriv 1 eller mer.");
        assertThat(web.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"LAD-89", "LAD-91"})
    void nobodyElseStatesTheNeed() {
        String form = unit + "/needs/" + PRACTICE;
        String[] fields = {"seats1", "9", "seats2", "9", "seats3", "9"};
        Map<String, String> before = web.everything();

        for (String counting : new String[] {scene.hr, scene.union}) {
            assertThat(web.ask(form, counting).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
            assertThat(web.forge(form, counting, fields).page(403).heading())
                    .isEqualTo("Du har ikke tilgang til dette");
        }
        for (String stranger : new String[] {scene.nobody, scene.otherLeader}) {
            assertThat(web.ask(form, stranger).page(404).heading()).isEqualTo("Vi finner ikke denne enheten");
            assertThat(web.forge(form, stranger, fields).page(404).heading()).isEqualTo("Vi finner ikke denne enheten");
        }
        assertThat(web.forge(unit + "/needs/nothing", scene.leader, fields)
                        .page(404)
                        .heading())
                .isEqualTo("Vi finner ikke denne stigen");
        assertThat(web.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"LAD-89", "LAD-90"})
    void whoIsAwayIsShownByNameToTheLeaderOnly() {
        String away = unit + "/away";
        assertThat(web.see(away, scene.leader).main()).contains("Ingen er borte");
        String kari = scene.employee("kari");
        booked(kari);
        await().untilAsserted(
                        () -> assertThat(web.see(away, scene.leader).main()).contains(NAME));

        RenderedPage forLeader = web.see(away, scene.leader);
        assertThat(forLeader.text("tbody tr")).contains("60 %", "Kompetanse som mangler der", "En annen enhet");
        assertThat(web.see(unit, scene.leader).text(".lv-facts")).contains("Utlånt som ekspert nå 1");
        assertThat(web.see(away, scene.hr).main()).contains("60 %").doesNotContain(NAME);
        for (String stranger : new String[] {scene.union, scene.otherLeader, scene.nobody}) {
            assertThat(web.ask(away, stranger).page(404).heading()).isEqualTo("Vi finner ikke denne enheten");
        }
    }

    private static void booked(String employment) {
        String expertId = scene.tells.id("x-kari");
        scene.tells.event(
                "resource-center.expert-calendar.events",
                "/resource-center/expert-calendar",
                "no.likeverd.resource-center.expert-booked.v1",
                expertId,
                """
                {"bookingId":"b-%1$s","expertId":"%1$s","personId":"%4$s","employmentId":"%2$s","unitId":"u-1",
                 "from":"%3$s","to":"%5$s","sharePercent":60,"kind":"COMPETENCE"}
                """.formatted(
                        expertId, employment, scene.today.minusDays(1), scene.person("kari"), scene.today.plusDays(5)));
    }
}
