package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a unit has not found is asked for, offered, met, or counted as missing, in the browser. */
class NeedPagesIT {

    private static final String ROOT = "/resource-center/needs";
    private static final String NEW = ROOT + "/new";
    private static final String UNMET = ROOT + "/unmet";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static Town town;
    private static String schoolLeader;
    private static String adviser;

    @BeforeAll
    static void start() {
        town = new Town();
        schoolLeader = town.person("school-leader", "LEADER", town.school);
        town.service.tells().person(schoolLeader, "Kari", "Tilbyder");
        adviser = town.person("adviser", "HR_ADVISER", null);
        town.service.knowsTheDirectory();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule({"RC-111", "RC-113", "RC-114"})
    void aNeedIsPostedOfferedAndMet() {
        String there = posted("Noen som kan tegnspråk");
        assertThat(town.see(ROOT, town.colleague).links()).contains(there);
        assertThat(tasks(town.orderer)).doesNotContain(there);

        offer(there, "To dager i uken");

        assertThat(tasks(town.orderer)).contains(there);
        assertThat(town.see(there, town.colleague).main()).doesNotContain("To dager i uken", "Kari Tilbyder");
        assertThat(town.see(there, schoolLeader).main()).contains("To dager i uken");
        RenderedPage offered = town.see(there, town.orderer);
        assertThat(offered.main()).contains("To dager i uken", "Kari Tilbyder");
        Map<String, String> yes = offered.form(there + "/meeting");
        yes.put("offerId", offered.one("input[name=offerId]").attr("value"));
        town.send(there + "/meeting", yes, town.orderer).goesTo();

        assertThat(town.see(there, town.colleague).main()).contains("Dekket");
        assertThat(town.see(ROOT, town.colleague).links()).doesNotContain(there);
        assertThat(town.see(ROOT + "?whose=own", town.orderer).links()).contains(there);
        assertThat(tasks(town.orderer)).doesNotContain(there);
        await().atMost(SOON).untilAsserted(() -> assertThat(told(there)).containsExactly("need-posted", "need-met"));
    }

    @Test
    @Rule({"RC-112", "RC-113", "RC-115"})
    void aNeedThatNobodyMeetsIsCountedForHr() {
        String there = posted("Noen som kan samisk");
        String month = day(0).toString().substring(0, 7);
        int before = missing(month);

        over(there);

        await().atMost(SOON).untilAsserted(() -> assertThat(told(there)).containsExactly("need-posted", "need-unmet"));
        assertThat(town.see(there, town.colleague).main()).contains("Ikke dekket");
        assertThat(missing(month)).isEqualTo(before + 1);
        assertThat(missing("2001-01".replace("2001", "2020"))).isZero();
        town.ask(UNMET, town.homeLeader).page(403);
    }

    @Test
    @Rule("RC-112")
    void aNeedWhoseOrderWasFilledIsNotMissing() {
        String order = town.ordered(14, 20, 30);
        String link = town.see(order, town.orderer).links().stream()
                .filter(each -> each.startsWith(NEW))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = town.see(link, town.orderer).form(NEW);
        assertThat(fields).containsEntry("from", day(14).toString()).containsEntry("to", day(20).toString());
        fields.put("theme", "health");
        fields.put("text", "Noen som kan demens");
        String there = town.send(NEW, fields, town.orderer).goesTo().replaceFirst("\\?.*", "");
        String expert = town.expert(100, 3);
        town.book(order, expert);

        over(there);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(town.see(there, town.colleague).main()).contains("Enheten har fått hjelp"));
    }

    @Test
    @Rule("RC-111")
    void onlyWhoNeedsItMeetsAndWithdrawsAndOnlyLeadersOffer() {
        String there = posted("Noen som kan gitar");
        Map<String, String> withdrawal = form(there, there + "/withdrawal", town.orderer);
        Map<String, String> before = town.everything();

        town.ask(NEW, town.colleague).page(403);
        town.send(there + "/withdrawal", withdrawal, schoolLeader).page(403);
        town.send(there + "/meeting", withdrawal, schoolLeader).page(403);
        Map<String, String> offer = new LinkedHashMap<>(withdrawal);
        offer.put("unitId", town.school);
        offer.put("terms", "Vi kan");
        town.send(there + "/offers", offer, town.schoolOrderer).page(403);
        assertThat(town.everything()).isEqualTo(before);

        town.send(there + "/withdrawal", withdrawal, town.orderer).goesTo();
        assertThat(town.see(there, town.orderer).main()).contains("Trukket");
        offer.put("_key", "another-key-1");
        assertThat(town.send(there + "/offers", offer, schoolLeader).page(409).heading())
                .isEqualTo("Behovet er avsluttet");
    }

    @ParameterizedTest
    @CsvSource({
        "text, '', Fyll ut dette feltet",
        "theme, space, Velg et tema fra listen",
        "from, 2020-01-01, Velg i dag eller en senere dag",
        "to, 2020-01-01, Siste dag må være den samme som første dag eller senere",
        "unitId, u-nowhere, Velg en avdeling som finnes",
    })
    @Rule("RC-116")
    void whatIsWrongInANeedStandsAtItsField(String field, String value, String says) {
        Map<String, String> need = need("Noen");
        need.put(field, value);

        town.sentBack(NEW, need, town.orderer, field, says);
    }

    @Test
    @Rule("RC-116")
    void anOfferWithoutWordsIsRefusedAtItsFieldAndTheSameOneSentTwiceCountsOnce() {
        String there = posted("Noen som kan fløyte");
        Map<String, String> offer = form(there, there + "/offers", schoolLeader);
        offer.put("terms", "");
        assertThat(town.send(there + "/offers", offer, schoolLeader).page(422).texts("#errors li"))
                .containsExactly("Fyll ut dette feltet");
        offer.put("terms", "Vi kan");

        town.send(there + "/offers", offer, schoolLeader).goesTo();
        town.send(there + "/offers", offer, schoolLeader).goesTo();

        assertThat(town.see(there, town.orderer).texts("ul.lv-cards h3")).hasSize(1);
    }

    @Test
    @Rule("RC-115")
    void aMonthThatIsNoneIsRefusedAtItsField() {
        assertThat(town.ask(UNMET + "?month=mai", adviser).page(422).texts("#errors li"))
                .containsExactly("Skriv en måned, for eksempel 2026-11");
        assertThat(town.see(UNMET + "?month=2020-01", adviser).text("[data-state=empty]"))
                .contains("Ingen behov ble stående udekket i 1.2020");
    }

    @Test
    @Rule("RC-111")
    void anOrderOfAnotherUnitIsNotNamedInANeed() {
        String order = town.ordered(14, 20, 30).replaceFirst(".*/", "");
        Map<String, String> need = form(NEW, NEW, town.schoolOrderer);
        need.putAll(Map.of(
                "orderId",
                order,
                "theme",
                "health",
                "text",
                "Noen",
                "from",
                day(3).toString(),
                "to",
                day(9).toString()));

        assertThat(town.send(NEW, need, town.schoolOrderer).page(422).texts("#errors li"))
                .containsExactly("Enheten har ingen slik bestilling. Åpne skjemaet fra bestillingen igjen.");
    }

    private static int missing(String month) {
        RenderedPage page = town.see(UNMET + "?month=" + month, adviser);
        return page.texts("td.lv-number").stream().mapToInt(Integer::parseInt).sum();
    }

    /** As if its last day had been yesterday. */
    private static void over(String there) {
        Document set = new Document("state.period.from", day(-9).toString())
                .append("state.period.to", day(0).toString())
                .append("resumeAt", Date.from(Instant.EPOCH));
        town.pretend("need", there.substring(ROOT.length() + 1), set);
    }

    private static List<String> told(String there) {
        return town.told("need", there.substring(ROOT.length() + 1));
    }

    private static List<String> tasks(String personId) {
        return town.tasks(personId).links();
    }

    private static void offer(String there, String terms) {
        Map<String, String> offer = form(there, there + "/offers", schoolLeader);
        offer.put("terms", terms);
        town.send(there + "/offers", offer, schoolLeader).goesTo();
    }

    private static String posted(String text) {
        return town.send(NEW, need(text), town.orderer).goesTo().replaceFirst("\\?.*", "");
    }

    private static Map<String, String> need(String text) {
        Map<String, String> fields = form(NEW, NEW, town.orderer);
        fields.put("theme", "language");
        fields.put("text", text);
        fields.put("from", day(3).toString());
        fields.put("to", day(9).toString());
        return fields;
    }

    private static Map<String, String> form(String page, String action, String personId) {
        return town.see(page, personId).form(action);
    }
}
