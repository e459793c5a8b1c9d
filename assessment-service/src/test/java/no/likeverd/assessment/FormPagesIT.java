package no.likeverd.assessment;

import static no.likeverd.assessment.Web.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Both parties fill in their forms in the browser. */
class FormPagesIT {

    private static Scene scene;
    private static Web web;

    @BeforeAll
    static void start() {
        scene = new Scene();
        web = new Web(scene);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    private static Map<String, String> filled(Talk talk, String author) {
        Map<String, String> fields = web.form(page(talk) + "/form", page(talk) + "/form", author);
        for (String area : Bodies.AREAS) {
            fields.put("rank-" + area, "2");
            fields.put("evidence-" + area, "Sett i " + area + " av " + author);
        }
        return fields;
    }

    @Test
    @Rule({"ASM-34", "ASM-38"})
    void levelsStandBesideTheChoicesInTheReadersLanguage() {
        Talk talk = scene.opened();
        RenderedPage form = web.see(page(talk) + "/form", talk.employee);
        assertThat(form.heading()).isEqualTo("Ditt skjema");
        assertThat(form.texts("h2")).containsExactly("Område contact", "Område guidance", "Område planning");
        assertThat(form.text("#rank-contact-3-text"))
                .contains("Kjennetegn contact 3", "For eksempel: Eksempel contact 3");
        assertThat(form.one("#rank-contact-3").attr("aria-describedby")).isEqualTo("rank-contact-3-text");
        assertThat(form.main()).contains("Ingen andre ser skjemaet ditt før begge har levert", "Ikke skriv om helse");

        RenderedPage nn = scene.service
                .page(page(talk) + "/form")
                .as(talk.employee)
                .header("Accept-Language", "nn")
                .send()
                .page(200);
        assertThat(nn.one("#area-contact").attr("lang")).isEqualTo("nb");
        RenderedPage en = scene.service
                .page(page(talk) + "/form")
                .as(talk.employee)
                .header("Accept-Language", "en")
                .send()
                .page(200);
        assertThat(en.main()).contains("Area contact", "Criterion contact 1", "Your form");
        assertThat(en.one("#area-contact").hasAttr("lang")).isFalse();
    }

    @Test
    @Rule("ASM-16")
    void guidanceBesideTheChoicesCountsAsReadWhenThePageIsShownAndNotWhenItSavesItself() {
        String versionId = scene.version("v-counted", "ADOPTED", null);
        Talk talk = scene.talk().open(versionId);
        Map<String, String> fields = filled(talk, talk.employee);
        web.swap(page(talk) + "/form", fields, talk.employee);
        web.see(page(talk) + "/form", scene.leader);
        web.see(page(talk) + "/form", scene.leader);

        JsonNode read = scene.get("/versions/" + versionId + "/guidance-readings", scene.hr)
                .send()
                .is(200);
        assertThat(read.path("employee").asInt()).isEqualTo(3);
        assertThat(read.path("leader").asInt()).isEqualTo(6);
    }

    @Test
    @Rule({"ASM-38", "ASM-05"})
    void formSavesItselfSaysSoAndIsThereAfterAPause() {
        Talk talk = scene.opened();
        String at = page(talk) + "/form";
        Map<String, String> fields = filled(talk, talk.employee);
        fields.put("evidence-planning", "");
        Reply saved = web.swap(at, fields, talk.employee);

        assertThat(saved.status()).isEqualTo(200);
        RenderedPage part = RenderedPage.part(saved.text());
        assertThat(part.text("#saved")).matches("Lagret kl\\. \\d\\d\\.\\d\\d");
        assertThat(part.one("[name=version]").val()).isEqualTo("1");
        assertThat(part.has("header, textarea")).isFalse();
        RenderedPage later = web.see(at, talk.employee);
        assertThat(later.one("#evidence-contact").text()).isEqualTo("Sett i contact av " + talk.employee);
        assertThat(later.one("#rank-contact-2").hasAttr("checked")).isTrue();
        assertThat(later.form(at)).containsEntry("version", "1");
    }

    @Test
    @Rule({"ASM-38", "ASM-40"})
    void tooMuchIsNotSavedAndSaidSo() {
        Talk talk = scene.opened();
        String at = page(talk) + "/form";
        Map<String, String> fields = filled(talk, talk.employee);
        fields.put("evidence-guidance", "x".repeat(2001));
        fields.put("rank-contact", "9");
        Map<String, String> before = web.everything();

        Reply byItself = web.swap(at, fields, talk.employee);
        assertThat(byItself.status()).isEqualTo(422);
        assertThat(RenderedPage.part(byItself.text()).text("#saved"))
                .startsWith("Ikke lagret.")
                .contains("Skriv høyst 2000 tegn")
                .doesNotContain("kl.");
        RenderedPage pressed = web.send(at, fields, talk.employee).page(422);
        assertThat(pressed.texts("#errors li"))
                .containsExactlyInAnyOrder("Velg ett av alternativene", "Skriv høyst 2000 tegn");
        assertThat(pressed.text("#saved")).startsWith("Ikke lagret.");
        assertThat(pressed.one("#evidence-guidance").text()).hasSize(2001);
        RenderedPage submitted =
                web.send(at + "/submission", fields, talk.employee).page(422);
        assertThat(submitted.text("#saved")).startsWith("Ikke lagret.");
        assertThat(web.everything()).isEqualTo(before);
    }

    @Test
    @Rule("ASM-40")
    void lineBreaksOfBrowsersCountOnce() {
        Talk talk = scene.opened();
        Map<String, String> fields = filled(talk, talk.employee);
        fields.put("evidence-guidance", "x\r\n".repeat(999) + "x");

        assertThat(web.send(page(talk) + "/form", fields, talk.employee).goesTo())
                .endsWith("?done=form.saved");
    }

    @Test
    @Rule({"ASM-06", "ASM-38", "ASM-40"})
    void submittingTooEarlySavesAndSaysWhatIsMissing() {
        Talk talk = scene.opened();
        String at = page(talk) + "/form";
        Map<String, String> fields = filled(talk, talk.employee);
        fields.remove("rank-planning");
        fields.put("evidence-guidance", "  ");

        RenderedPage again = web.send(at + "/submission", fields, talk.employee).page(422);
        assertThat(again.texts("#errors li"))
                .containsExactly("Skriv hva du har sett for Område guidance", "Velg et nivå for Område planning");
        assertThat(again.text("#saved"))
                .startsWith("Det du skrev, er lagret kl.")
                .contains("ikke levert");
        assertThat(again.text("#rank-planning-error")).isEqualTo("Velg et nivå for Område planning");
        assertThat(talk.state(talk.employee).path("employeeSubmitted").asBoolean())
                .isFalse();

        Map<String, String> rest = again.form(at);
        rest.put("rank-planning", "0");
        rest.put("evidence-guidance", "Nå står det noe");
        String there = web.send(at + "/submission", rest, talk.employee).goesTo();
        assertThat(web.see(there, talk.employee).main()).contains("Skjemaet ditt er levert.");
    }

    @Test
    @Rule({"ASM-39", "ASM-05"})
    void anotherTabsWordsAreNotWrittenOverUnseen() {
        Talk talk = scene.opened();
        String at = page(talk) + "/form";
        Map<String, String> first = filled(talk, talk.employee);
        Map<String, String> second = filled(talk, talk.employee);
        first.put("evidence-contact", "fra det første vinduet");
        web.send(at, first, talk.employee).goesTo();
        second.put("evidence-contact", "fra det andre vinduet");

        for (int again = 0; again < 2; again++) {
            Reply byItself = web.swap(at, second, talk.employee);
            assertThat(byItself.status()).isEqualTo(409);
            RenderedPage part = RenderedPage.part(byItself.text());
            assertThat(part.text("#saved")).contains("endret i et annet vindu", "ikke lagret");
            assertThat(part.one("[name=version]").val()).isEqualTo("0");
        }
        for (String button : new String[] {"", "/submission"}) {
            RenderedPage told = web.send(at + button, second, talk.employee).page(409);
            assertThat(told.text("#saved")).contains("endret i et annet vindu");
            assertThat(told.one("#evidence-contact").text()).isEqualTo("fra det andre vinduet");
            assertThat(told.form(at)).containsEntry("version", "1");
        }
        assertThat(web.see(at, talk.employee).one("#evidence-contact").text()).isEqualTo("fra det første vinduet");
        second.put("version", "1");
        assertThat(web.send(at, second, talk.employee).goesTo()).endsWith("?done=form.saved");
        assertThat(web.see(at, talk.employee).one("#evidence-contact").text()).isEqualTo("fra det andre vinduet");
    }

    @Test
    @Rule({"ASM-38", "ASM-41", "ASM-07"})
    void submittedTwiceIsSubmittedOnceAndWhatIsSubmittedIsNotSavedOver() {
        Talk talk = scene.opened();
        String at = page(talk) + "/form";
        Map<String, String> fields = filled(talk, talk.employee);
        String there = web.send(at + "/submission", fields, talk.employee).goesTo();
        Map<String, String> before = web.everything();
        assertThat(web.send(at + "/submission", fields, talk.employee).goesTo()).isEqualTo(there);
        fields.put("evidence-contact", "noe annet");
        Reply byItself = web.swap(at, fields, talk.employee);
        assertThat(byItself.status()).isEqualTo(409);
        assertThat(RenderedPage.part(byItself.text()).text("#saved")).contains("Ikke lagret: skjemaet er levert");
        assertThat(web.send(at, fields, talk.employee).page(409).heading()).isEqualTo("Skjemaet er levert");
        assertThat(web.everything()).isEqualTo(before);

        RenderedPage own = web.see(at, talk.employee);
        assertThat(own.main()).contains("Levert ", "Sett i contact", "Trinn 2");
        assertThat(own.has("textarea")).isFalse();
        Map<String, String> back = web.form(at, at + "/withdrawal", talk.employee);
        for (int n = 0; n < 2; n++) {
            String again = web.send(at + "/withdrawal", back, talk.employee).goesTo();
            assertThat(web.see(again, talk.employee).main()).contains("Du har trukket skjemaet tilbake");
        }
    }

    @Test
    @Rule({"ASM-04", "ASM-37", "ASM-42"})
    void nobodySeesTheOthersFormUntilBothAreIn() {
        Talk talk = scene.opened();
        talk.submit(talk.employee, "hemmelig skrevet av den ansatte", 2, 2, 2);
        talk.save(scene.leader, "hemmelig skrevet av lederen", 1, 1, 1).is(200);

        for (String path :
                new String[] {"", "/form", "/comparison", "/agreement", "/goals", "/signature", "/record", "/log"}) {
            Reply leaders = web.ask(page(talk) + path, scene.leader);
            assertThat(leaders.text()).as(path).doesNotContain("av den ansatte");
            assertThat(web.ask(page(talk) + path, talk.employee).text())
                    .as(path)
                    .doesNotContain("av lederen");
            for (String stranger : new String[] {scene.stranger, scene.hr, scene.union, scene.schoolLeader}) {
                assertThat(web.ask(page(talk) + path, stranger).page(404).main())
                        .as(path)
                        .contains("Vi finner ikke denne vurderingen")
                        .doesNotContain("hemmelig", "Navn Navnesen");
            }
        }
        assertThat(web.ask(page(talk) + "/comparison", scene.leader).page(409).heading())
                .isEqualTo("Begge skjemaene må være levert først");
    }

    @Test
    @Rule({"ASM-30", "ASM-27"})
    void strangersWriteNothing() {
        Talk talk = scene.opened();
        Map<String, String> before = web.everything();
        for (String path : new String[] {
            "/form",
            "/form/submission",
            "/form/withdrawal",
            "/abandonment",
            "/handover-consent",
            "/leader-restart",
            "/agreement",
            "/goals",
            "/signature",
            "/log"
        }) {
            assertThat(web.forge(
                                    page(talk) + path,
                                    scene.stranger,
                                    "version",
                                    "0",
                                    "text",
                                    "x",
                                    "areaId",
                                    "contact",
                                    "dueOn",
                                    Scene.today().toString())
                            .status())
                    .as(path)
                    .isIn(404, 422);
        }
        assertThat(web.everything()).isEqualTo(before);
    }

    @Test
    @Rule({"ASM-18", "ASM-24"})
    void formerLeaderReadsTheOwnFormAndNothingElse() {
        Talk talk = scene.opened().bothIn().ledBy(scene.nextLeader);

        RenderedPage own = web.see(page(talk) + "/form", scene.leader);
        assertThat(own.main()).contains("seen by the leader").doesNotContain("seen by the employee");
        assertThat(own.links()).contains(Web.LIST).doesNotContain(page(talk));
        assertThat(web.ask(page(talk), scene.leader).page(404).main()).doesNotContain("Navn");
        assertThat(web.ask(page(talk) + "/form", scene.nextLeader).page(409).heading())
                .isEqualTo("Skjemaet fra den forrige lederen gjelder");
    }
}
