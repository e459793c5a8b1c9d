package no.likeverd.assessment;

import static no.likeverd.assessment.Web.LIST;
import static no.likeverd.assessment.Web.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists, the opening, the way of an assessment, one's own page, and who has looked. */
class AssessmentPagesIT {

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

    @Test
    @Rule({"ASM-37", "ASM-45"})
    void leaderOpensAnAssessmentFromAnAddressThatNamesTheEmployment() {
        Talk talk = scene.talk();
        String open = LIST + "/new";
        Map<String, String> blank = web.form(open, open, scene.leader);
        assertThat(web.send(open, blank, scene.leader).page(422).texts("#errors li"))
                .containsExactly("Velg hvem det gjelder", "Velg en stige");
        RenderedPage named = web.see(open + "?employmentId=" + talk.employmentId, scene.leader);
        Map<String, String> fields = new LinkedHashMap<>(named.form(open));
        assertThat(fields).containsEntry("employmentId", talk.employmentId);
        assertThat(named.texts("#versionId option")).contains("Praksisstige");
        fields.put("versionId", scene.pilotAtSchool);
        assertThat(web.send(open, fields, scene.leader).page(422).text("#versionId-error"))
                .isEqualTo("Stigen kan ikke brukes i denne enheten. Velg en annen.");
        fields.put("versionId", scene.adopted);
        String there = web.send(open, fields, scene.leader).goesTo();
        assertThat(web.send(open, fields, scene.leader).goesTo()).isEqualTo(there);
        assertThat(web.see(there, scene.leader).main())
                .contains("Vurderingen er åpnet.", "Fyll ut skjemaet ditt", "Venter på Navn Navnesen");

        Map<String, String> second = web.form(open + "?employmentId=" + talk.employmentId, open, scene.leader);
        second.put("versionId", scene.adopted);
        assertThat(web.send(open, second, scene.leader).page(409).text("#employmentId-error"))
                .contains("allerede en åpen vurdering");
        assertThat(web.see(LIST + "?part=LEADER&size=100", scene.leader).links())
                .contains(there.replaceFirst("\\?.*", ""));
    }

    @Test
    @Rule("ASM-45")
    void employeeOpensTheOwnAndNobodyThatOfAnother() {
        Talk talk = scene.talk();
        Talk other = scene.talk();
        String open = LIST + "/new";
        RenderedPage own = web.see(open, talk.employee);
        assertThat(own.texts("#employmentId option"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Deg selv");
        Map<String, String> before = web.everything();
        assertThat(web.forge(open, talk.employee, "employmentId", other.employmentId, "versionId", scene.adopted)
                        .page(422)
                        .text("#employmentId-error"))
                .contains("nærmeste leder");
        assertThat(web.everything()).isEqualTo(before);
        assertThat(web.see(open, scene.hr).main()).contains("Det er ingen du kan åpne en vurdering for");
        assertThat(web.see(open, scene.hr).has("form.lv-form")).isFalse();
    }

    @Test
    @Rule({"ASM-30", "ASM-37"})
    void everybodySeesTheirOwnInTheList() {
        Talk talk = scene.opened();
        RenderedPage empty = web.see(LIST, scene.stranger);
        assertThat(empty.main()).contains("Ingen vurderinger ennå");
        assertThat(empty.has("table")).isFalse();
        assertThat(web.see(LIST + "?part=LEADER", talk.employee).main())
                .contains("Når du åpner en vurdering av en du leder");
        RenderedPage own = web.see(LIST + "?part=EMPLOYEE", talk.employee);
        assertThat(own.texts("table tbody tr"))
                .singleElement()
                .asString()
                .contains("Praksisstige", "Ansatt", "Skjemaene fylles ut");
        assertThat(own.links()).contains(page(talk));
        RenderedPage part = RenderedPage.part(scene.service
                .page(LIST + "?part=EMPLOYEE")
                .as(talk.employee)
                .header("HX-Request", "true")
                .header("HX-Target", "assessments")
                .send()
                .text());
        assertThat(part.has("header")).isFalse();
        assertThat(web.ask(LIST + "?part=BOTH", talk.employee).page(400).heading())
                .isNotEmpty();
    }

    @Test
    @Rule({"ASM-32", "ASM-37", "ASM-41"})
    void abandoningIsAskedAboutAndEndsItForBoth() {
        Talk talk = scene.opened();
        String abandon = page(talk) + "/abandonment";
        Map<String, String> yes = web.form(page(talk), abandon, scene.leader);
        for (int n = 0; n < 2; n++) {
            assertThat(web.see(web.send(abandon, yes, scene.leader).goesTo(), scene.leader)
                            .main())
                    .contains("Vurderingen er avbrutt.", "Vurderingen ble avbrutt");
        }
        assertThat(web.see(page(talk), talk.employee).text("#steps ~ ol")).contains("Vurderingen er stoppet");
        assertThat(web.forge(abandon, talk.employee).page(409).heading()).isEqualTo("Vurderingen er stoppet");
        Talk both = scene.opened().bothIn();
        assertThat(web.forge(page(both) + "/abandonment", both.employee)
                        .page(409)
                        .heading())
                .isEqualTo("Begge skjemaene er levert");
        assertThat(web.ask(abandon, scene.leader).goesTo()).isEqualTo(page(talk));
    }

    @Test
    @Rule("ASM-44")
    void ownPageHasWhatWaitsUntilItIsDone() {
        Talk talk = scene.talk();
        assertThat(web.home("tasks", scene.leader)).contains("Åpne vurderinger: ", LIST + "/new");
        assertThat(web.home("facts", talk.employee))
                .contains("Ingen andre har sett det du har skrevet", "/assessment/me/looks");
        talk.open(scene.adopted);
        assertThat(web.home("tasks", talk.employee)).contains(page(talk) + "/form", "Fyll ut skjemaet ditt");
        assertThat(web.home("tasks", scene.leader)).contains(page(talk) + "/form", "lederskjemaet for Navn Navnesen");
        talk.bothIn();
        assertThat(web.home("tasks", talk.employee))
                .contains(page(talk) + "/comparison")
                .doesNotContain("/form\"");
        talk.agreed(scene.leader);
        assertThat(web.home("tasks", scene.leader)).contains(page(talk) + "/signature");
        talk.sign(scene.leader, null).is(200);
        assertThat(web.home("tasks", scene.leader)).doesNotContain(page(talk));
        assertThat(web.home("tasks", talk.employee)).contains("Signer det du og lederen er enige om");
        talk.sign(talk.employee, null).is(200);
        talk.get("/record", scene.leader).is(200);
        assertThat(web.ask("/assessment/home/tasks", talk.employee).text()).doesNotContain(page(talk));
        assertThat(web.home("facts", talk.employee))
                .contains("Trinn 2, Praksisstige", page(talk) + "/record", "Ganger: ");
    }

    @Test
    @Rule("ASM-44")
    void formIsDueBeforeTheEmploymentEnds() {
        Talk talk = scene.opened();
        scene.tells.employment(
                talk.employmentId,
                talk.employee,
                scene.home,
                scene.leader,
                Scene.today().minusYears(2),
                Scene.today().plusDays(40),
                null);
        scene.service.until(() -> web.ask("/assessment/home/tasks", talk.employee), reply -> reply.text()
                .contains("data-due=\"" + Scene.today().plusDays(39) + "\""));
    }

    @Test
    @Rule({"ASM-09", "ASM-26", "ASM-36"})
    void everybodySeesWhoHasLookedAndTakesItOut() {
        Talk talk = scene.opened().completed();
        assertThat(web.see("/assessment/me/looks", scene.stranger).main())
                .contains("Ingen andre har sett det du har skrevet", "Listen henger sammen");
        talk.get("/comparison", scene.leader).is(200);
        talk.get("/record", scene.leader).is(200);
        scene.get("/me/export", scene.leader).send().is(200);

        RenderedPage looks = web.see("/assessment/me/looks", talk.employee);
        assertThat(looks.texts("table tbody tr td:nth-child(2)")).allMatch("Navn Navnesen"::equals);
        assertThat(looks.texts("table tbody tr td:nth-child(3)")).containsOnly("Leder");
        assertThat(looks.texts("table tbody tr td:nth-child(4)"))
                .containsExactly(
                        "Tok ut egne opplysninger med den felles oppsummeringen",
                        "Leste den felles oppsummeringen",
                        "Sammenlignet skjemaene");
        assertThat(looks.main()).contains("Listen henger sammen").doesNotContain("seen by");
        assertThat(web.see("/assessment/me/looks?size=1&page=1", talk.employee).texts("table tbody tr"))
                .singleElement()
                .asString()
                .contains("Leste den felles oppsummeringen");
        JsonNode taken = scene.get("/me/export", talk.employee).send().is(200);
        assertThat(taken.path("readsWhole").asBoolean()).isTrue();
        assertThat(taken.path("readsOfMyForms").valueStream().map(look -> look.path("occasion")
                        .asString()))
                .containsExactly("EXPORT", "RECORD", "COMPARISON");
        assertThat(scene.get("/me/looks", scene.hr).send().rows()).isEmpty();
    }

    @Test
    @Rule({"ASM-35", "ASM-36"})
    void brokenChainIsSaidToItsOwner() {
        Talk talk = scene.opened().completed();
        talk.get("/comparison", scene.leader).is(200);
        scene.service
                .database()
                .getCollection("look_book")
                .updateOne(
                        new Document("state.personId", talk.employee),
                        new Document("$set", new Document("state.looks.0.readerId", scene.stranger)));

        RenderedPage told = web.see("/assessment/me/looks", talk.employee);
        assertThat(told.text("[data-state=error]"))
                .contains("Listen er ikke hel", "Noe er endret eller mangler", "personvernombudet");
        assertThat(told.main()).doesNotContain("Listen henger sammen");
        JsonNode api = scene.get("/me/looks", talk.employee).send().is(200);
        assertThat(api.path("whole").asBoolean()).isFalse();
        assertThat(api.path("rows")).hasSize(1);
    }
}
