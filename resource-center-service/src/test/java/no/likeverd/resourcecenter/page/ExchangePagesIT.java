package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leader lists what the unit knows, and everybody finds it, in the browser. */
class ExchangePagesIT {

    private static final String ROOT = "/resource-center/competences";
    private static final String NEW = ROOT + "/new";
    private static final String SEARCH = "/resource-center/exchange";
    private static final Duration SOON = Duration.ofSeconds(10);
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
    @Rule({"RC-100", "RC-107", "RC-108"})
    void whatALeaderListsIsFoundByEverybodyWithTheReasonAndTheContact() {
        String there = listed("Sansehage for eldre", "Rolige stunder ute for dem som går mye omkring.");

        RenderedPage entry = town.see(there, town.homeLeader);
        assertThat(entry.main()).contains("Kompetansen er lagt ut", "Sansehage for eldre", "Navn Navnesen", "Lagt ut");
        finds("sansehager", there);

        RenderedPage found = town.see(SEARCH + "?q=sansehager", town.colleague);
        assertThat(found.texts("mark")).containsExactly("Sansehage");
        assertThat(found.main()).contains("Treff: 1", "Helse og omsorg", "Enhet", "Spør Navn Navnesen");
        RenderedPage seen = town.see(there.replaceFirst("\\?.*", ""), town.colleague);
        assertThat(seen.main()).doesNotContain("Historikk", "Bekreft at", "Skjul");
    }

    @Test
    @Rule("RC-105")
    void themesAndDistrictsSayHowMuchTheyHave() {
        String there = listed("Kjøkkenhage i borettslag", "Om dyrking.");
        finds("kjøkkenhage", there);

        RenderedPage found = town.see(SEARCH + "?q=kjøkkenhage&theme=school&district=" + town.home, town.colleague);

        assertThat(found.text("#theme option[value=health]")).isEqualTo("Helse og omsorg (1)");
        assertThat(found.text("#theme option[selected]")).isEqualTo("Skole og barnehage (0)");
        assertThat(found.text("#district option[selected]")).isEqualTo("Enhet (0)");
        assertThat(found.has("[data-state=empty]")).isTrue();
    }

    @Test
    @Rule("RC-110")
    void whatNobodyHasCanBeAskedForByWhoOrdersAndLeads() {
        String search = SEARCH + "?q=romfart&theme=technology";

        RenderedPage orderer = town.see(search, town.orderer);

        assertThat(orderer.text("[data-state=empty]")).contains("Vi fant ingen som har lagt ut dette");
        assertThat(orderer.links()).contains("/resource-center/needs/new?theme=technology&text=romfart");
        RenderedPage form = town.see("/resource-center/needs/new?theme=technology&text=romfart", town.orderer);
        assertThat(form.form("/resource-center/needs/new"))
                .containsEntry("theme", "technology")
                .containsEntry("text", "romfart");
        assertThat(town.see(search, town.colleague).links()).noneMatch(link -> link.contains("needs/new"));
    }

    @Test
    @Rule("RC-110")
    void aSearchThatIsTooLongIsRefusedAtItsField() {
        RenderedPage refused =
                town.ask(SEARCH + "?q=" + "a".repeat(201), town.colleague).page(422);

        assertThat(refused.texts("#errors li")).containsExactly("Søk med høyst 200 tegn");
        assertThat(refused.one("#q").attr("value")).hasSize(201);
    }

    @Test
    @Rule({"RC-100", "RC-106"})
    void whatIsHiddenIsFoundByNobodyUntilItIsShownAgain() {
        String there = listed("Trommekurs for ungdom", "Rytme og samspill.").replaceFirst("\\?.*", "");
        finds("trommekurs", there);

        press(there, "hiding");

        assertThat(town.see(SEARCH + "?q=trommekurs", town.colleague).links()).doesNotContain(there);
        town.ask(there, town.colleague).page(404);
        assertThat(town.see(there, town.homeLeader).main()).contains("Skjult");
        assertThat(town.see(ROOT, town.homeLeader).text("tr:has(a[href=" + there + "])"))
                .contains("Skjult");
        press(there, "showing");
        finds("trommekurs", there);
        assertThat(town.see(there, town.homeLeader).texts("section ol li span:nth-child(2)"))
                .containsExactly("Lagt ut igjen", "Skjult", "Lagt ut");
    }

    @Test
    @Rule("RC-102")
    void whoChangesWhatSomebodyElseHasChangedIsTold() {
        String there = listed("Møteledelse", "Kortere møter.").replaceFirst("\\?.*", "");
        Map<String, String> first = fields(there + "/change", town.homeLeader);
        Map<String, String> second = fields(there + "/change", town.homeLeader);
        first.put("title", "Møteledelse og referat");
        second.put("title", "Referat");

        assertThat(town.send(there + "/change", first, town.homeLeader).goesTo())
                .endsWith("done=competence.changed");
        assertThat(town.send(there + "/change", first, town.homeLeader).goesTo())
                .endsWith("done=competence.changed");
        Map<String, String> before = town.everything();
        town.send(there + "/change", second, town.homeLeader).page(412);

        assertThat(town.everything()).isEqualTo(before);
        assertThat(town.see(there, town.homeLeader).heading()).isEqualTo("Møteledelse og referat");
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', Fyll ut dette feltet",
        "theme, '', Fyll ut dette feltet",
        "theme, space, Velg et tema fra listen",
        "goodFor, '', Fyll ut dette feltet",
        "howToGet, '', Fyll ut dette feltet",
        "contactPersonId, p-nobody, Velg noen som jobber i enheten eller leder den",
        "unitId, u-nowhere, Velg en avdeling som finnes",
    })
    @Rule("RC-116")
    void whatIsWrongStandsAtItsFieldAndNothingIsLost(String field, String value, String says) {
        Map<String, String> wanted = wanted("Fiskestell", "Om laks.");
        wanted.put(field, value);
        Map<String, String> before = town.everything();

        RenderedPage again = town.send(NEW, wanted, town.homeLeader).page(422);

        assertThat(again.texts("#errors li")).contains(says);
        assertThat(again.document().getElementById(field + "-error").text()).isEqualTo(says);
        assertThat(again.form(NEW)).containsEntry("_key", wanted.get("_key"));
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule("RC-116")
    void sendingTheSameFormTwiceListsOnce() {
        Map<String, String> wanted = wanted("Snekring", "Om hyller.");

        String first = town.send(NEW, wanted, town.homeLeader).goesTo();

        assertThat(town.send(NEW, wanted, town.homeLeader).goesTo()).isEqualTo(first);
        wanted.put("title", "Maling");
        assertThat(town.send(NEW, wanted, town.homeLeader).page(409).heading()).isEqualTo("Skjemaet er sendt før");
    }

    @Test
    @Rule("RC-100")
    void onlyWhoLeadsTheUnitMay() {
        String there = listed("Sykkelverksted", "Om kjeder.").replaceFirst("\\?.*", "");
        Map<String, String> wanted = wanted("Kano", "Om padling.");
        Map<String, String> change = fields(there + "/change", town.homeLeader);
        Map<String, String> before = town.everything();

        town.ask(NEW, town.colleague).page(403);
        town.send(NEW, wanted, town.orderer).page(403);
        town.ask(there + "/change", town.centreLeader).page(403);
        town.send(there + "/change", change, town.orderer).page(403);
        town.send(there + "/hiding", change, town.colleague).page(403);
        wanted.put("unitId", town.school);
        town.send(NEW, wanted, town.homeLeader).page(403);

        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"RC-101", "RC-103"})
    void anEntryThatNobodyConfirmsIsATaskIsChasedAndIsHidden() {
        String there = listed("Ullfarging", "Om planter.").replaceFirst("\\?.*", "");
        finds("ullfarging", there);
        assertThat(tasks()).doesNotContain(there);

        due(there, day(14), day(14));
        assertThat(tasks()).contains(there);
        due(there, day(0), day(0));
        soonIs(there, "Fristen gikk ut");
        assertThat(town.see(there, town.homeLeader).main()).contains("Fristen er ute");
        assertThat(town.see(SEARCH + "?q=ullfarging", town.colleague).links()).contains(there);
        due(there, day(0).minusMonths(1), day(0));
        soonIs(there, "Skjult fordi ingen bekreftet");

        assertThat(town.see(SEARCH + "?q=ullfarging", town.colleague).links()).doesNotContain(there);
        assertThat(tasks()).doesNotContain(there);
        press(there, "showing");
        finds("ullfarging", there);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told(there)).containsExactly("LISTED", "CHASED", "LAPSED", "SHOWN"));
    }

    @Test
    @Rule("RC-162")
    void anEntryWhoseContactHasLeftNamesNobodyAndAsksItsLeaderForAnother() {
        String leaver = town.service.tells().id("leaver");
        town.service.tells().person(leaver, "Per", "Sluttet");
        employedUntil(leaver, null);
        Map<String, String> entry = wanted("Glassmaling", "Om glass.");
        entry.put("contactPersonId", leaver);
        String there = town.send(NEW, entry, town.homeLeader).goesTo().replaceFirst("\\?.*", "");
        finds("glassmaling", there);
        assertThat(town.see(there, town.colleague).main()).contains("Per Sluttet");
        assertThat(tasks()).doesNotContain(there + "/change");

        employedUntil(leaver, day(0));

        assertThat(tasks()).contains(there + "/change");
        assertThat(town.see(there, town.colleague).main())
                .contains("Ingen kontaktperson nå")
                .doesNotContain("Per Sluttet", "Kontaktpersonen er ikke i enheten lenger");
        assertThat(town.see(SEARCH + "?q=glassmaling", town.colleague).main())
                .contains("Ingen kontaktperson nå")
                .doesNotContain("Per Sluttet");
        assertThat(town.see(there, town.homeLeader).main()).contains("Kontaktpersonen er ikke i enheten lenger");
        Map<String, String> change = fields(there + "/change", town.homeLeader);
        assertThat(town.see(there + "/change", town.homeLeader).main()).doesNotContain("Per Sluttet");
        change.put("contactPersonId", town.homeLeader);
        town.send(there + "/change", change, town.homeLeader).goesTo();
        assertThat(tasks()).doesNotContain(there + "/change");
        assertThat(town.see(there, town.colleague).main()).contains("Navn Navnesen");
    }

    private static void employedUntil(String personId, LocalDate to) {
        town.service.tells().employment("e-" + personId, personId, town.home, null, LocalDate.of(2020, 1, 1), to, null);
        town.service.knowsTheDirectory();
    }

    private static List<String> told(String there) {
        return town.service.heard("resource-center.competence.events", id(there)).stream()
                .map(Heard::data)
                .map(data -> data.path("change").asString())
                .toList();
    }

    private static List<String> tasks() {
        return town.tasks(town.homeLeader).links();
    }

    private static void soonIs(String there, String newest) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        town.see(there, town.homeLeader).texts("section ol li span:nth-child(2)"))
                .first()
                .isEqualTo(newest));
    }

    /** As if the entry had been confirmed longer ago; the sweep comes on the day. */
    private static void due(String there, LocalDate due, LocalDate sweep) {
        Document set = new Document("state.dueOn", due.toString())
                .append(
                        "resumeAt",
                        Date.from(sweep.equals(day(0)) ? Instant.EPOCH : Instant.parse("2999-01-01T00:00:00Z")));
        town.pretend("competence", id(there), set);
    }

    private static String id(String there) {
        return there.substring(ROOT.length() + 1).replaceFirst("\\?.*", "");
    }

    private static void finds(String words, String there) {
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        town.see(SEARCH + "?q=" + words, town.colleague).links())
                .contains(there.replaceFirst("\\?.*", "")));
    }

    private static void press(String there, String what) {
        Map<String, String> fields = fields(there, there + "/" + what, town.homeLeader);
        town.send(there + "/" + what, fields, town.homeLeader).goesTo();
    }

    private static Map<String, String> fields(String page, String personId) {
        return fields(page, page, personId);
    }

    private static Map<String, String> fields(String page, String action, String personId) {
        return town.see(page, personId).form(action);
    }

    private static String listed(String title, String goodFor) {
        return town.send(NEW, wanted(title, goodFor), town.homeLeader).goesTo();
    }

    private static Map<String, String> wanted(String title, String goodFor) {
        Map<String, String> fields = fields(NEW, town.homeLeader);
        fields.put("title", title);
        fields.put("theme", "health");
        fields.put("goodFor", goodFor);
        fields.put("howToGet", "Ring oss, så avtaler vi en dag.");
        return fields;
    }
}
