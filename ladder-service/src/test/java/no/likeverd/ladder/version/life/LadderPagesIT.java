package no.likeverd.ladder.version.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HR, the union and those who are heard carry a ladder through its life in the browser. */
class LadderPagesIT {

    private static final String ROOT = "/ladder/ladders";
    private static LadderScene scene;

    @BeforeAll
    static void start() {
        scene = new LadderScene();
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule({"LAD-81", "LAD-82", "LAD-85"})
    void hrCarriesALadderFromDraftToAdoption() {
        Map<String, String> choice = see(ROOT + "/new", scene.hr).form(ROOT + "/new");
        choice.put("template", "building-permits");
        String there = send(ROOT + "/new", choice, scene.hr).goesTo();
        String ladder = there.replaceFirst("\\?.*", "");
        assertThat(send(ROOT + "/new", choice, scene.hr).goesTo()).isEqualTo(there);
        assertThat(see(there, scene.hr).main()).contains("Utkastet er laget", "Utkast på høring");
        assertThat(see(ladder, scene.union).main()).contains("det er ingenting å bekrefte");

        String heard = send(ladder + "/hearing", hearing(ladder), scene.hr).goesTo();
        assertThat(see(heard, scene.hr).main()).contains("Nå må en tillitsvalgt bekrefte");
        press(ladder, "union-confirmation", scene.union);
        assertThat(see(ladder, scene.employee).main()).contains("Teksten endres ikke mer");

        Map<String, String> units = see(ladder + "/pilot", scene.hr).form(ladder + "/pilot");
        units.put("unitIds", scene.home);
        send(ladder + "/pilot", units, scene.hr).goesTo();
        RenderedPage piloted = see(ladder, scene.hr);
        assertThat(piloted.main()).contains("Prøves ut i: Enhet.", "må evalueres før stigen kan vedtas");
        assertThat(piloted.has("form[action$=/adoption]")).isFalse();

        Map<String, String> taught = see(ladder + "/evaluation", scene.hr).form(ladder + "/evaluation");
        taught.put("remarks", "Gikk greit");
        send(ladder + "/evaluation", taught, scene.hr).goesTo();
        press(ladder, "adoption", scene.hr);
        RenderedPage adopted = see(ladder, scene.union);
        assertThat(adopted.main()).contains("Stigen gjelder i hele kommunen", "Gikk greit");
        assertThat(adopted.texts("figure table tbody td:nth-child(2)"))
                .containsExactly("Gjort", "Gjort", "Gjort", "Gjort", "Her er vi nå");
        assertThat(see(ladder, scene.employee).main()).doesNotContain("Gikk greit", "Det neste du kan gjøre");

        press(ladder, "withdrawal", scene.hr);
        RenderedPage withdrawn = see(ladder, scene.hr);
        assertThat(withdrawn.main()).contains("Trukket tilbake", "så den kan ikke kommenteres");
        assertThat(withdrawn.has("form[action^=" + ladder + "]")).isFalse();
    }

    @Test
    @Rule({"LAD-80", "LAD-81"})
    void aLadderReadsLikeAPageInALanguageThatItIsWrittenIn() {
        String ladder = ROOT + "/"
                + scene.post("?template=quality-nurse", "{}")
                        .as(scene.hr)
                        .send()
                        .is(201)
                        .path("versionId")
                        .asString();

        RenderedPage page = see(ladder, scene.employee);
        assertThat(page.heading()).isEqualTo("Kvalitetsstige for sykepleiere");
        assertThat(page.texts("h2"))
                .startsWith("Hva stigen er til", "Hvor langt stigen er kommet")
                .contains("Dette ser vi i praksis", "Det formelle: hva som skal til");
        assertThat(page.main())
                .contains("hvilke kurs som hører til hvert nivå")
                .contains("Kurset Legemiddelhåndtering er fullført")
                .contains("Både den ansatte og nærmeste leder sier ja.");
        assertThat(page.document().select("section[aria-labelledby^=area-]")).hasSize(9);
        assertThat(page.document()
                        .select("section[aria-labelledby^=area-] table")
                        .getFirst()
                        .select("thead th"))
                .hasSize(4);
        assertThat(page.has("section[aria-labelledby=life] svg > title")).isTrue();

        RenderedPage english = read(ladder, scene.employee, "en");
        assertThat(english.heading()).isEqualTo("Quality ladder for nurses");
        assertThat(english.main()).contains("Both the employee and the nearest leader say yes.");
        RenderedPage nynorsk = read(ladder, scene.employee, "nn");
        assertThat(nynorsk.language()).isEqualTo("nn");
        assertThat(nynorsk.main()).contains("Kva stigen er til");
        assertThat(nynorsk.one("h1").attr("lang")).isEqualTo("nb");
        assertThat(nynorsk.heading()).isEqualTo("Kvalitetsstige for sykepleiere");
    }

    @Test
    @Rule({"LAD-83", "LAD-85"})
    void whoeverWorksHereCommentsOnADraftAndNobodyLearnsWho() {
        String ladder = ROOT + "/" + scene.draft(scene.newLadder());
        RenderedPage draft = see(ladder, scene.employee);
        assertThat(draft.main()).contains("ikke hvem du er");
        Map<String, String> said = draft.form(ladder + "/comments");
        said.put("text", "Område 2 er for strengt");

        for (int n = 0; n < 2; n++) {
            String there = send(ladder + "/comments", said, scene.employee).goesTo();
            assertThat(see(there, scene.employee).main()).contains("Kommentaren er sendt");
        }
        RenderedPage forUnion = see(ladder, scene.union);
        assertThat(forUnion.texts("#said .lv-cards li")).singleElement().satisfies(comment -> assertThat(comment)
                .contains("En ansatt", "Område 2 er for strengt")
                .doesNotContain("Navn"));
        assertThat(see(ladder, scene.employee).main()).doesNotContain("for strengt");
        assertThat(see(ladder, scene.leader).main()).doesNotContain("for strengt");

        said.put("text", "Noe annet");
        assertThat(send(ladder + "/comments", said, scene.employee).page(409).heading())
                .isEqualTo("Skjemaet er sendt før");
        assertThat(see(ladder, scene.hr).texts("#said .lv-cards li")).hasSize(1);
    }

    @ParameterizedTest
    @Rule("LAD-84")
    @CsvSource({
        "leadersHeardOn, '', Fyll ut dette feltet",
        "leadersHeardOn, i går, 'Skriv en dato, for eksempel 3.11.2026'",
        "employeesHeardOn, 2199-01-01, Velg i dag eller en tidligere dag. En høring føres inn når den er holdt.",
        "unionHeardOn, 2001-01-01, Velg en dag i de siste fem årene. En høring gjelder i fem år.",
        "conclusion, '', Velg hva høringen kom fram til",
        "conclusion, MAYBE, Velg ett av alternativene"
    })
    void whatIsWrongInTheHearingStandsAtItsField(String field, String value, String words) {
        String ladder = ROOT + "/" + scene.draft(scene.newLadder());
        Map<String, String> hearing = hearing(ladder);
        hearing.put(field, value);
        Map<String, String> before = everything();

        RenderedPage again = send(ladder + "/hearing", hearing, scene.hr).page(422);

        assertThat(again.texts("#errors li")).containsExactly(words);
        assertThat(again.text("#" + field + "-error")).isEqualTo(words);
        assertThat(again.form(ladder + "/hearing")).containsEntry("remarks", "Etter møtet i mai");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Rule("LAD-84")
    void otherFormsComeBackWithWhatIsWrongToo() {
        String heard = ROOT + "/" + scene.heard(scene.newLadder());
        String piloted = ROOT + "/" + scene.piloted(scene.newLadder(), scene.school);
        Map<String, String> before = everything();

        refused(ROOT + "/new", Map.of("template", ""), scene.hr, "Velg en stige å begynne fra");
        refused(heard + "/pilot", Map.of(), scene.hr, "Velg minst én");
        RenderedPage again =
                refused(heard + "/pilot", Map.of("unitIds", "u-nowhere"), scene.hr, "Velg en enhet som finnes");
        assertThat(again.has("#unitIds-error")).isTrue();
        refused(piloted + "/evaluation", Map.of("remarks", " "), scene.hr, "Fyll ut dette feltet");
        refused(heard + "/comments", Map.of("text", ""), scene.employee, "Fyll ut dette feltet");
        refused(heard + "/comments", Map.of("text", "x".repeat(2001)), scene.leader, "Skriv høyst 2000 tegn");
        assertThat(send(ROOT + "/new", keyed(Map.of("template", "no-such")), scene.hr)
                        .page(404)
                        .heading())
                .isEqualTo("Denne stigen følger ikke med");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Rule("LAD-82")
    void eachRefusalSaysWhatIsMissing() {
        String draft = ROOT + "/" + scene.draft(scene.newLadder());
        String ladderId = scene.newLadder();
        String piloted = ROOT + "/" + scene.piloted(ladderId, scene.home);
        String rival = ROOT + "/" + scene.heard(ladderId);
        String closed = ROOT + "/" + scene.draft(scene.newLadder());
        press(closed, "withdrawal", scene.hr);
        String adopted = ROOT + "/" + scene.adopted(scene.newLadder());
        Map<String, String> before = everything();

        refusal(draft + "/union-confirmation", Map.of(), scene.union, 409, "Høringen er ikke ført inn ennå");
        refusal(draft + "/adoption", Map.of(), scene.hr, 409, "Stigen er ikke hørt ennå");
        refusal(draft + "/pilot", Map.of("unitIds", scene.home), scene.hr, 409, "Stigen er ikke hørt ennå");
        refusal(piloted + "/adoption", Map.of(), scene.hr, 409, "Utprøvingen er ikke evaluert ennå");
        refusal(piloted + "/hearing", hearing(draft), scene.hr, 409, "Stigen er ikke et utkast lenger");
        refusal(rival + "/pilot", Map.of("unitIds", scene.home), scene.hr, 409, "En annen utgave prøves ut der");
        refusal(closed + "/withdrawal", Map.of(), scene.hr, 409, "Stigen er avsluttet");
        refusal(closed + "/comments", Map.of("text", "For sent"), scene.employee, 409, "Stigen er avsluttet");
        refusal(adopted + "/evaluation", Map.of("remarks", "x"), scene.hr, 409, "Stigen er kommet lenger enn det");
        assertThat(everything()).isEqualTo(before);

        Map<String, String> own = hearing(draft);
        send(draft + "/hearing", own, scene.hr).goesTo();
        scene.service
                .tells()
                .role(scene.service.tells().id("g-both"), scene.hr, "UNION_REPRESENTATIVE", null, scene.today, null);
        scene.service.knowsTheDirectory();
        refusal(draft + "/union-confirmation", Map.of(), scene.hr, 403, "Du førte inn høringen selv");
        scene.service
                .tells()
                .role(
                        scene.service.tells().id("g-both"),
                        scene.hr,
                        "UNION_REPRESENTATIVE",
                        null,
                        scene.today.minusDays(9),
                        scene.today);
        scene.service.knowsTheDirectory();
    }

    @Test
    @Rule({"LAD-82", "LAD-89"})
    void nobodyDoesTheOthersPartNorReadsADraftThatIsNotForThem() {
        String draft = ROOT + "/" + scene.draft(scene.newLadder());
        Map<String, String> before = everything();

        for (String act : new String[] {"hearing", "pilot", "evaluation", "adoption", "withdrawal"}) {
            Map<String, String> fields = new LinkedHashMap<>(hearing(draft));
            fields.put("unitIds", scene.home);
            refusal(draft + "/" + act, fields, scene.union, 403, "Du har ikke tilgang til dette");
            refusal(draft + "/" + act, fields, scene.leader, 403, "Du har ikke tilgang til dette");
        }
        refusal(draft + "/union-confirmation", Map.of(), scene.hr, 403, "Du har ikke tilgang til dette");
        assertThat(ask(ROOT + "/new", scene.employee).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(ask(draft + "/hearing", scene.leader).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
        assertThat(ask(draft, scene.left).page(404).main()).doesNotContain("renholdere");
        refusal(draft + "/comments", Map.of("text", "x"), scene.left, 404, "Vi finner ikke dette");
        assertThat(see(ROOT + "?stage=DRAFT&size=100", scene.left).main()).contains("Ingen stiger her");
        assertThat(see(ROOT + "?stage=DRAFT&size=100", scene.employee).links()).contains(draft);
        assertThat(ask(ROOT + "/ver-nowhere", scene.hr).page(404).heading()).isEqualTo("Vi finner ikke dette");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    @Rule("LAD-81")
    void listTellsHowFarLaddersHaveCome() {
        String adopted = ROOT + "/" + scene.adopted(scene.newLadder());

        RenderedPage list = see(ROOT + "?stage=ADOPTED&size=100", scene.employee);

        assertThat(list.links()).contains(adopted).doesNotContain(ROOT + "/new");
        assertThat(list.texts("tbody td:nth-child(3)")).containsOnly("Vedtatt");
        assertThat(see(ROOT, scene.hr).links()).contains(ROOT + "/new");
        for (String part : new String[] {"ladders " + ROOT + "?stage=ADOPTED&size=1", "said " + adopted}) {
            String id = part.substring(0, part.indexOf(' '));
            Reply reply = scene.service
                    .page(part.substring(part.indexOf(' ') + 1))
                    .as(scene.union)
                    .header("HX-Request", "true")
                    .header("HX-Target", id)
                    .send();
            RenderedPage exchanged = RenderedPage.part(reply.text());
            assertThat(exchanged.has("#" + id)).isTrue();
            assertThat(exchanged.has("h1")).isFalse();
        }
        assertThat(ask(ROOT + "?stage=SOMETHING", scene.hr).page(400).heading())
                .isEqualTo("Vi forstod ikke det du sendte");
    }

    @Test
    @Rule("LAD-92")
    void hearingsWaitOnPeoplesOwnPages() {
        String draft = ROOT + "/" + scene.draft(scene.newLadder());
        assertThat(tasks(scene.employee))
                .contains("href=\"" + draft + "\"", "Si hva du mener om utkastet «Stige for renholdere»");
        assertThat(tasks(scene.left)).doesNotContain(draft);

        Map<String, String> said = see(draft, scene.employee).form(draft + "/comments");
        said.put("text", "Bra");
        send(draft + "/comments", said, scene.employee).goesTo();
        assertThat(tasks(scene.employee)).doesNotContain(draft);
        assertThat(tasks(scene.leader)).contains(draft);
        send(draft + "/hearing", hearing(draft), scene.hr).goesTo();
        assertThat(tasks(scene.leader)).doesNotContain(draft);
        assertThat(tasks(scene.union)).contains(draft, "Bekreft at dere er hørt om «Stige for renholdere»");
        press(draft, "union-confirmation", scene.union);
        assertThat(tasks(scene.union)).doesNotContain(draft);
    }

    private static String tasks(String personId) {
        Reply reply = ask("/ladder/home/tasks", personId);
        assertThat(reply.status()).isEqualTo(200);
        return reply.text();
    }

    /** A good record, as it stands in the form. */
    private static Map<String, String> hearing(String ladder) {
        Map<String, String> fields =
                new LinkedHashMap<>(see(ladder + "/hearing", scene.hr).form(ladder + "/hearing"));
        fields.put("leadersHeardOn", scene.today.minusDays(9).toString());
        fields.put("employeesHeardOn", scene.today.minusDays(8).toString());
        fields.put("unionHeardOn", scene.today.toString());
        fields.put("conclusion", "SUPPORTED_WITH_REMARKS");
        fields.put("remarks", "Etter møtet i mai");
        return fields;
    }

    /** Presses a button that is offered, twice as people do. */
    private static void press(String ladder, String act, String personId) {
        Map<String, String> fields = see(ladder, personId).form(ladder + "/" + act);
        String there = send(ladder + "/" + act, fields, personId).goesTo();
        assertThat(send(ladder + "/" + act, fields, personId).goesTo()).isEqualTo(there);
        assertThat(see(there, personId).has(".ds-alert[data-color=success]")).isTrue();
    }

    private static RenderedPage refused(String path, Map<String, String> fields, String personId, String words) {
        RenderedPage again = send(path, keyed(fields), personId).page(422);
        assertThat(again.texts("#errors li")).containsExactly(words);
        return again;
    }

    private static void refusal(String path, Map<String, String> fields, String personId, int status, String heading) {
        RenderedPage page = send(path, keyed(fields), personId).page(status);
        assertThat(page.heading()).as(path).isEqualTo(heading);
    }

    private static Map<String, String> keyed(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_key", RunningService.newKey());
        return all;
    }

    private static RenderedPage see(String path, String personId) {
        return ask(path, personId).page(200);
    }

    private static RenderedPage read(String path, String personId, String language) {
        return scene.service
                .page(path)
                .as(personId)
                .header("Cookie", "likeverd_lang=" + language)
                .send()
                .page(200);
    }

    private static Reply ask(String path, String personId) {
        return scene.service.page(path).as(personId).send();
    }

    private static Reply send(String path, Map<String, String> fields, String personId) {
        return scene.service.submit(path, fields).as(personId).send();
    }

    private static Map<String, String> everything() {
        return scene.service.everything("ladder_version", "ladder_comment");
    }
}
