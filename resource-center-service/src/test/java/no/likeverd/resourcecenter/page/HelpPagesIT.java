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
import no.likeverd.testing.Rule;
import no.likeverd.testing.TaskCounts;
import no.likeverd.testing.page.RenderedPage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One unit asks another for help, they agree, hours are given, and both see what is owed, in the browser. */
class HelpPagesIT {

    private static final String ROOT = "/resource-center/help";
    private static final String NEW = ROOT + "/new";
    private static final String ENTRIES = "/resource-center/competences";
    private static final String NEEDS = "/resource-center/needs";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static Town town;
    private static String contact;
    private static String schoolLeader;
    private static String stranger;
    private static String entry;

    @BeforeAll
    static void start() {
        town = new Town();
        contact = town.service.tells().id("contact");
        town.service.tells().person(contact, "Kari", "Kontakt");
        town.service
                .tells()
                .employment(town.service.tells().id("e-contact"), contact, town.home, null, LONG_AGO, null, null);
        schoolLeader = town.person("school-leader", "LEADER", town.school);
        stranger = town.person("stranger", "LEADER", town.centre);
        town.service.knowsTheDirectory();
        entry = listed();
    }

    private static String listed() {
        Map<String, String> fields = town.see(ENTRIES + "/new", town.homeLeader).form(ENTRIES + "/new");
        fields.put("title", "Miljøbehandling ved demens");
        fields.put("theme", "health");
        fields.put("goodFor", "Roligere dager");
        fields.put("howToGet", "Ring oss");
        fields.put("contactPersonId", contact);
        return town.send(ENTRIES + "/new", fields, town.homeLeader).goesTo().replaceFirst("\\?.*", "");
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule({"RC-150", "RC-152", "RC-153", "RC-154", "RC-156"})
    void helpIsAskedAgreedGivenConfirmedAndSettled() {
        String there = asked("Roligere måltider");
        assertThat(tasks(contact)).contains(there);
        assertThat(tasks(town.homeLeader)).doesNotContain(there);

        proposed(there, "412,50");

        assertThat(tasks(contact)).doesNotContain(there);
        assertThat(tasks(town.schoolOrderer)).contains(there);
        assertThat(town.see(there, town.schoolOrderer).main())
                .contains("Tilbudt", "412,50 kr", "Kari Kontakt", "sa ja til å hjelpe");
        confirmed(there);
        String first = entered(there, "6");
        assertThat(tasks(schoolLeader)).contains(there);
        contested(there, first);
        assertThat(tasks(schoolLeader)).contains(there);
        assertThat(tasks(contact)).contains(there);
        assertThat(town.see(there, town.schoolOrderer).text("#sum dd:last-of-type"))
                .isEqualTo("0 kr");
        corrected(there, first, "4");
        yes(there, first);

        assertThat(town.see(there, contact).text("#sum").replace('\u00a0', ' '))
                .contains("Bekreftede timer 4", "1 650 kr");
        press(there, "closing", town.schoolOrderer);
        assertThat(town.see(there, town.schoolOrderer).main()).contains("Skal gjøres opp");
        assertThat(tasks(town.homeLeader)).contains(there);
        press(there, "settlement", town.homeLeader);

        assertThat(tasks(town.homeLeader)).doesNotContain(there);
        assertThat(town.see(there, town.schoolOrderer).texts("#course li")).hasSize(9);
        assertThat(town.see(ROOT + "?side=LENDER", town.homeLeader).links()).contains(there);
        assertThat(town.see(ROOT + "?side=BORROWER", town.homeLeader).links()).doesNotContain(there);
        await().atMost(SOON).untilAsserted(() -> assertThat(told(there)).containsExactly("help-agreed", "help-given"));
    }

    @Test
    @Rule({"RC-150", "RC-155"})
    void aUnitThatAsksBackAndThenDeclinesSaysWhyAndTheNeedCanBePosted() {
        String there = asked("Noen som kan tegnspråk");
        write(there, "messages", "words", "Hvor mange barn?", contact);
        assertThat(tasks(town.schoolOrderer)).contains(there);
        assertThat(town.see(there, town.schoolOrderer).main()).contains("Hvor mange barn?", "Spurt tilbake");
        write(there, "messages", "words", "Tre", town.schoolOrderer);
        assertThat(tasks(contact)).contains(there);

        Map<String, String> no = form(there + "/refusal", contact);
        no.put("reason", "NO_TIME");
        no.put("words", "Alle er på kurs");
        town.send(there + "/refusal", no, contact).goesTo();

        RenderedPage page = town.see(there, town.schoolOrderer);
        assertThat(page.main()).contains("Vi har ikke tid da", "Alle er på kurs");
        String post = page.links().stream()
                .filter(link -> link.startsWith(NEEDS + "/new"))
                .findFirst()
                .orElseThrow();
        assertThat(town.see(post, town.schoolOrderer).form(NEEDS + "/new"))
                .containsEntry("text", "Noen som kan tegnspråk")
                .containsEntry("theme", "health")
                .containsEntry("unitId", town.school);
        no.put("_key", "another-key-2");
        assertThat(town.send(there + "/refusal", no, contact).page(409).heading())
                .isEqualTo("Hjelpen er avsluttet");
    }

    @Test
    @Rule({"RC-152", "RC-155"})
    void whoDoesNotReplyForAFortnightIsRemindedAndAMonthLaterItLapses() {
        String there = asked("Noen som kan gitar");

        since(there, 15);

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(town.see(there, contact).main()).contains("ingen har svart på 14 dager"));
        assertThat(tasks(town.homeLeader)).contains(there);
        assertThat(new TaskCounts(town.service, "resource-center").agree(town.homeLeader))
                .isPositive();
        since(there, 31);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        town.see(there, town.schoolOrderer).main())
                .contains("Falt bort", "Dere kan etterlyse kompetansen hos andre"));
        assertThat(tasks(town.homeLeader)).doesNotContain(there);
        assertThat(tasks(contact)).doesNotContain(there);
    }

    @Test
    @Rule("RC-151")
    void nobodyButTheTwoUnitsSeesItAndEachSideDoesItsOwnPart() {
        String there = asked("Noen som kan fløyte");
        Map<String, String> plain = Map.of("_key", "some-key-3", "words", "Hei", "reason", "OTHER");
        Map<String, String> before = town.everything();

        town.ask(there, stranger).page(403);
        town.ask(there, town.orderer).page(403);
        town.ask(there, town.colleague).page(403);
        town.ask(there + "/terms", town.schoolOrderer).page(403);
        town.send(there + "/refusal", plain, town.schoolOrderer).page(403);
        town.send(there + "/withdrawal", plain, contact).page(403);
        town.send(there + "/messages", plain, stranger).page(403);
        town.ask(NEW, town.colleague).page(403);

        assertThat(town.everything()).isEqualTo(before);
        assertThat(town.see(ROOT, stranger).links()).doesNotContain(there);
        assertThat(town.see(ROOT, contact).links()).contains(there);
        press(there, "withdrawal", schoolLeader);
        assertThat(town.see(there, contact).main()).contains("Trukket");
    }

    @Test
    @Rule("RC-157")
    void whatIsSentTwiceIsDoneOnceAndNobodySaysYesToWhatHasChangedSince() {
        String there = asked("Noen som kan sjakk");
        proposed(there, "100");
        Map<String, String> yes = form(there + "/confirmation", town.schoolOrderer);
        yes.put("costCode", "2541-30");
        proposed(there, "900");
        Map<String, String> before = town.everything();

        town.send(there + "/confirmation", yes, town.schoolOrderer).page(412);

        assertThat(town.everything()).isEqualTo(before);
        confirmed(there);
        Map<String, String> hours = form(there + "/hours", contact);
        hours.put("day", day(0).toString());
        hours.put("hours", "5");
        town.send(there + "/hours", hours, contact).goesTo();
        town.send(there + "/hours", hours, contact).goesTo();
        assertThat(town.see(there, contact).texts("tbody tr")).hasSize(1);
        String hoursId = hoursOf(there);
        Map<String, String> seen =
                town.see(there, town.schoolOrderer).form(there + "/hours/" + hoursId + "/confirmation");
        corrected(there, hoursId, "50");
        town.send(there + "/hours/" + hoursId + "/confirmation", seen, town.schoolOrderer)
                .page(412);
        assertThat(town.see(there, town.schoolOrderer).text("#sum")).contains("0 kr");
        town.send(there + "/closing", Map.of("_key", "some-key-4"), contact).page(409);
    }

    @Test
    @Rule("RC-150")
    void anOfferThatWasTakenInTheNeedMarketBecomesHelp() {
        Map<String, String> need = town.see(NEEDS + "/new", town.schoolOrderer).form(NEEDS + "/new");
        need.put("theme", "language");
        need.put("text", "Noen som kan samisk");
        need.put("from", day(3).toString());
        need.put("to", day(9).toString());
        String wanted =
                town.send(NEEDS + "/new", need, town.schoolOrderer).goesTo().replaceFirst("\\?.*", "");
        Map<String, String> offer = town.see(wanted, town.homeLeader).form(wanted + "/offers");
        offer.put("terms", "En dag");
        town.send(wanted + "/offers", offer, town.homeLeader).goesTo();
        town.send(
                        wanted + "/meeting",
                        town.see(wanted, town.schoolOrderer).form(wanted + "/meeting"),
                        town.schoolOrderer)
                .goesTo();

        String link = town.see(wanted, town.schoolOrderer).links().stream()
                .filter(each -> each.startsWith(NEW))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = town.see(link, town.schoolOrderer).form(NEW);
        assertThat(fields)
                .containsEntry("from", day(3).toString())
                .containsEntry("to", day(9).toString())
                .containsEntry("text", "Noen som kan samisk");
        fields.put("hours", "8");
        String there = town.send(NEW, fields, town.schoolOrderer).goesTo().replaceFirst("\\?.*", "");

        assertThat(tasks(town.homeLeader)).contains(there);
        assertThat(town.ask(link, town.orderer).page(200).text("[data-state=empty]"))
                .contains("Velg først hvem dere vil spørre");
    }

    @ParameterizedTest
    @CsvSource({
        "text, '', Fyll ut dette feltet",
        "from, 2020-01-01, Velg i dag eller en senere dag",
        "to, 2020-01-01, Siste dag må være den samme som første dag eller senere",
        "hours, 0, Skriv 1 eller mer",
        "unitId, u-nowhere, Velg en avdeling som finnes",
    })
    @Rule("RC-158")
    void whatIsWrongInARequestStandsAtItsField(String field, String value, String says) {
        Map<String, String> wanted = request("Noen");
        wanted.put(field, value);

        town.sentBack(NEW, wanted, town.schoolOrderer, field, says);
    }

    @Test
    @Rule("RC-158")
    void whatIsWrongInAReplyStandsAtItsField() {
        String there = asked("Noen som kan hekle");
        Map<String, String> terms = form(there + "/terms", contact);
        terms.put("kroner", "mye");
        assertThat(town.send(there + "/terms", terms, contact).page(422).texts("#errors li"))
                .containsExactly("Skriv kroner fra 0 til 10000, for eksempel 412,50");
        Map<String, String> no = form(there + "/refusal", contact);
        no.remove("reason");
        assertThat(town.send(there + "/refusal", no, contact).page(422).texts("#errors li"))
                .hasSize(2);
        proposed(there, "10");
        assertThat(town.send(there + "/confirmation", form(there + "/confirmation", schoolLeader), schoolLeader)
                        .page(422)
                        .texts("#errors li"))
                .containsExactly("Skriv kostnadsstedet som betaler");
        confirmed(there);
        Map<String, String> hours = form(there + "/hours", contact);
        hours.put("day", day(1).toString());
        hours.put("hours", "2");
        assertThat(town.send(there + "/hours", hours, contact).page(422).texts("#errors li"))
                .containsExactly("Velg i dag eller en tidligere dag");
    }

    private static String asked(String text) {
        return town.send(NEW, request(text), town.schoolOrderer).goesTo().replaceFirst("\\?.*", "");
    }

    private static Map<String, String> request(String text) {
        String link = town.see(entry, town.schoolOrderer).links().stream()
                .filter(each -> each.startsWith(NEW))
                .findFirst()
                .orElseThrow();
        Map<String, String> fields = town.see(link, town.schoolOrderer).form(NEW);
        fields.put("text", text);
        fields.put("from", day(0).toString());
        fields.put("to", day(20).toString());
        fields.put("hours", "12");
        return fields;
    }

    private static void proposed(String there, String kroner) {
        Map<String, String> terms = form(there + "/terms", contact);
        terms.put("kroner", kroner);
        town.send(there + "/terms", terms, contact).goesTo();
    }

    private static void confirmed(String there) {
        write(there, "confirmation", "costCode", "2541-30", town.schoolOrderer);
    }

    private static String entered(String there, String hours) {
        Map<String, String> fields = form(there + "/hours", contact);
        fields.put("day", day(0).toString());
        fields.put("hours", hours);
        town.send(there + "/hours", fields, contact).goesTo();
        return hoursOf(there);
    }

    /** The id of those that are open. */
    private static String hoursOf(String there) {
        return town.see(there, contact).links().stream()
                .filter(link -> link.endsWith("/correction"))
                .map(link -> link.replaceAll(".*/hours/|/correction", ""))
                .findFirst()
                .orElseThrow();
    }

    private static void contested(String there, String hoursId) {
        write(there, "hours/" + hoursId + "/contest", "words", "Det var fire", town.schoolOrderer);
    }

    private static void corrected(String there, String hoursId, String hours) {
        write(there, "hours/" + hoursId + "/correction", "hours", hours, contact);
    }

    private static void yes(String there, String hoursId) {
        String action = there + "/hours/" + hoursId + "/confirmation";
        town.send(action, town.see(there, schoolLeader).form(action), schoolLeader)
                .goesTo();
    }

    private static void write(String there, String act, String field, String value, String personId) {
        Map<String, String> fields = form(there + "/" + act, personId);
        fields.put(field, value);
        town.send(there + "/" + act, fields, personId).goesTo();
    }

    private static void press(String there, String act, String personId) {
        town.send(there + "/" + act, town.see(there, personId).form(there + "/" + act), personId)
                .goesTo();
    }

    /** As if the last word had been so many days ago. */
    private static void since(String there, int days) {
        Document set =
                new Document("state.actedOn", day(-days).toString()).append("resumeAt", Date.from(Instant.EPOCH));
        town.pretend("help", there.substring(ROOT.length() + 1), set);
    }

    private static List<String> told(String there) {
        return town.told("help", there.substring(ROOT.length() + 1));
    }

    private static List<String> tasks(String personId) {
        return town.tasks(personId).links();
    }

    private static Map<String, String> form(String action, String personId) {
        return town.see(action, personId).form(action);
    }
}
