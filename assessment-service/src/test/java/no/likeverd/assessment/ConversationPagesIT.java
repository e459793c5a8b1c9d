package no.likeverd.assessment;

import static no.likeverd.assessment.Web.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both parties compare, agree, set goals, sign and write their logs in the browser. */
class ConversationPagesIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
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

    private static Map<String, String> agreement(Talk talk, String by) {
        String at = page(talk) + "/agreement";
        Map<String, String> fields = web.form(at, at, by);
        fields.put("rank-guidance", "2");
        fields.put("reason-guidance", "Dette ble vi enige om");
        fields.put("rank-planning", "1");
        fields.put("reason-planning", "Planlegger med støtte");
        fields.put("rank", "2");
        return fields;
    }

    private static void agreed(Talk talk, String by) {
        assertThat(web.send(page(talk) + "/agreement", agreement(talk, by), by).goesTo())
                .isEqualTo(page(talk) + "?done=agreement.saved");
    }

    private static String sign(Talk talk, String by, String disagreement) {
        String at = page(talk) + "/signature";
        Map<String, String> fields = web.form(at, at, by);
        fields.put("disagreement", disagreement);
        return web.send(at, fields, by).goesTo();
    }

    @Test
    @Rule({"ASM-08", "ASM-09", "ASM-42"})
    void formsStandSideBySideTheLargestDifferenceFirst() {
        Talk talk = scene.opened().bothIn();
        RenderedPage side = web.see(page(talk) + "/comparison", talk.employee);

        assertThat(side.texts("#side ~ table tbody th"))
                .containsExactly("Område planning", "Område guidance", "Område contact");
        assertThat(side.text("#side ~ table tbody tr:first-child"))
                .contains("2 nivåer fra hverandre", "Trinn 3", "seen by the employee", "Trinn 1", "seen by the leader");
        assertThat(side.text("#side ~ table tbody tr:last-child")).contains("Samme nivå");
        assertThat(side.main())
                .contains("Områder der dere har valgt ulikt: 2", "blir skrevet ned og vist til den andre");
        assertThat(side.one("svg > title").text()).contains("Ring: den ansatte");
        assertThat(side.texts("figure table tbody th")).hasSize(3);
        assertThat(talk.get("/reads", scene.leader).rows())
                .extracting(read -> read.path("readerId").asString())
                .containsExactly(talk.employee);
        assertThat(web.see("/assessment/me/looks", scene.leader).main()).contains("Sammenlignet skjemaene");
    }

    @Test
    @Rule({"ASM-10", "ASM-40", "ASM-43"})
    void agreementNeedsALevelEverywhereAndAReasonWhereTheyDiffered() {
        Talk talk = scene.opened().bothIn();
        String at = page(talk) + "/agreement";
        Map<String, String> fields = web.form(at, at, scene.leader);
        assertThat(fields)
                .containsEntry("rank-contact", "2")
                .doesNotContainKey("rank-planning")
                .containsEntry("heldOn", Scene.today().toString());
        fields.put("reason-guidance", "bare denne");
        fields.put("heldOn", Scene.today().plusDays(1).toString());
        Map<String, String> before = web.scene().service.everything("assessment");

        RenderedPage again = web.send(at, fields, scene.leader).page(422);
        assertThat(again.texts("#errors li"))
                .containsExactly(
                        "Velg nivået dere er enige om for Område planning",
                        "Skriv hvorfor dere ble enige om dette nivået for Område planning",
                        "Velg nivået dere er enige om for Område guidance",
                        "Velg et nivå samlet");
        assertThat(again.one("#reason-guidance").text()).isEqualTo("bare denne");
        Map<String, String> future = agreement(talk, scene.leader);
        future.put("heldOn", Scene.today().plusDays(1).toString());
        assertThat(web.send(at, future, scene.leader).page(422).text("#heldOn-error"))
                .contains("i dag eller tidligere");
        future.put("heldOn", "i går");
        assertThat(web.send(at, future, scene.leader).page(422).text("#heldOn-error"))
                .contains("Skriv en dato");
        assertThat(scene.service.everything("assessment")).isEqualTo(before);
    }

    @Test
    @Rule({"ASM-12", "ASM-13", "ASM-28", "ASM-37", "ASM-41", "ASM-43"})
    void bothAgreeSetAGoalAndSign() {
        Talk talk = scene.opened().bothIn();
        assertThat(web.see(page(talk), scene.leader).text("#steps ~ ol")).contains("Samtalen", "Venter på", "Senere");
        Map<String, String> fields = agreement(talk, scene.leader);
        for (int n = 0; n < 2; n++) {
            assertThat(web.send(page(talk) + "/agreement", fields, scene.leader).goesTo())
                    .isEqualTo(page(talk) + "?done=agreement.saved");
        }
        goal(talk);
        String first = sign(talk, talk.employee, "Ikke enig om planlegging");
        assertThat(web.see(first, talk.employee).main()).contains("Du har signert.", "Vent på den andres signatur");
        RenderedPage leaders = web.see(page(talk) + "/signature", scene.leader);
        assertThat(leaders.main())
                .contains("Uenig i: Ikke enig om planlegging", "Dette ble vi enige om", "Veilede en student");
        String last = sign(talk, scene.leader, "");
        assertThat(last).endsWith("?done=signature.last");
        assertThat(web.see(last, scene.leader).main()).contains("Begge har signert.", "Les den felles oppsummeringen");

        RenderedPage joint = web.see(page(talk) + "/record", talk.employee);
        assertThat(joint.main())
                .contains(
                        "Trinn 2", "Planlegger med støtte", "Veilede en student", "Uenig i: Ikke enig om planlegging");
        assertThat(joint.text("code"))
                .contains(talk.get("/record", talk.employee)
                        .is(200)
                        .path("sha256")
                        .asString());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(scene.service.heard("assessment.assessment.events", talk.id))
                        .extracting(Heard::type)
                        .contains("no.likeverd.assessment.assessment-completed.v1"));
        assertThat(web.see(page(talk) + "/agreement", scene.leader).has("form.lv-form"))
                .isFalse();
        assertThat(web.send(page(talk) + "/agreement", fields, scene.leader)
                        .page(409)
                        .heading())
                .isEqualTo("Vurderingen er ferdig");
    }

    private static void goal(Talk talk) {
        String at = page(talk) + "/goals";
        Map<String, String> goal = web.form(at, at, talk.employee);
        assertThat(web.send(at, goal, talk.employee).page(422).texts("#errors li"))
                .containsExactly("Velg et område", "Skriv hva som skal læres", "Velg en dag");
        goal.put("areaId", "guidance");
        goal.put("text", "Veilede en student");
        LocalDate due = Scene.today().plusMonths(3);
        goal.put("dueOn", DAY.format(Scene.today().minusDays(1)));
        assertThat(web.send(at, goal, talk.employee).page(422).text("#dueOn-error"))
                .isEqualTo("Velg i dag eller en senere dag");
        goal.put("dueOn", DAY.format(due));
        for (int n = 0; n < 2; n++) {
            assertThat(web.see(web.send(at, goal, talk.employee).goesTo(), talk.employee)
                            .texts("table tbody tr"))
                    .containsExactly("Veilede en student Område guidance " + DAY.format(due));
        }
    }

    @Test
    @Rule({"ASM-11", "ASM-43"})
    void whatWasChangedSinceItWasReadIsNotSigned() {
        Talk talk = scene.opened().bothIn();
        agreed(talk, scene.leader);
        String at = page(talk) + "/signature";
        Map<String, String> read = web.form(at, at, talk.employee);
        Map<String, String> stale = agreement(talk, talk.employee);
        Map<String, String> changed = agreement(talk, scene.leader);
        changed.put("reason-planning", "En annen grunn");
        web.send(page(talk) + "/agreement", changed, scene.leader).goesTo();
        read.put("disagreement", "skrevet før endringen");

        RenderedPage told = web.send(at, read, talk.employee).page(409);
        assertThat(told.main()).contains("Avtalen er endret siden du leste den", "En annen grunn");
        assertThat(told.one("#disagreement").text()).isEqualTo("skrevet før endringen");
        assertThat(talk.state(talk.employee).path("signedBy")).isEmpty();
        stale.put("reason-planning", "En tredje grunn");
        RenderedPage kept =
                web.send(page(talk) + "/agreement", stale, talk.employee).page(409);
        assertThat(kept.main()).contains("Noen har endret avtalen");
        assertThat(kept.one("#reason-planning").text()).isEqualTo("En tredje grunn");

        assertThat(web.send(at, told.form(at), talk.employee).goesTo()).endsWith("?done=signature.first");
        assertThat(web.forge(at, talk.employee, "version", "2").page(409).heading())
                .isEqualTo("Du har allerede signert");
        assertThat(web.forge(at, scene.leader).page(422).main()).isNotEmpty();
    }

    @Test
    @Rule({"ASM-14", "ASM-43"})
    void logIsItsAuthorsOnly() {
        Talk talk = scene.opened().bothIn();
        String at = page(talk) + "/log";
        Map<String, String> log = web.form(at, at, talk.employee);
        assertThat(web.send(at, log, talk.employee).page(422).texts("#errors li"))
                .containsExactlyInAnyOrder(
                        "Si hvor nyttig skjemaet var", "Si hvor nyttig samtalen var", "Velg ja, delvis eller nei");
        log.putAll(Map.of(
                "usefulForJudging", "4",
                "usefulForLearning", "5",
                "judgedRightly", "PARTLY",
                "importance-contact", "5",
                "note", "bare for meg"));
        for (int n = 0; n < 2; n++) {
            assertThat(web.see(web.send(at, log, talk.employee).goesTo(), talk.employee)
                            .main())
                    .contains("Loggen din er lagret.");
        }
        assertThat(web.see(at, talk.employee).form(at)).containsEntry("note", "bare for meg");
        assertThat(web.see(at, scene.leader).main()).doesNotContain("bare for meg");
        assertThat(talk.get("/logs/mine", talk.employee)
                        .is(200)
                        .at("/areas/0/importance")
                        .asInt())
                .isEqualTo(5);
        log.put("importance-contact", "7");
        assertThat(web.send(at, log, talk.employee).page(422).texts("#errors li"))
                .containsExactly("Velg ett av alternativene");
    }

    @Test
    @Rule({"ASM-19", "ASM-20", "ASM-41"})
    void employeeDecidesInTheBrowserWhetherANewLeaderReads() {
        Talk talk = scene.opened().bothIn().ledBy(scene.nextLeader);
        RenderedPage waits = web.see(page(talk), scene.nextLeader);
        assertThat(waits.main()).contains("Vent på svar fra den ansatte");
        assertThat(waits.links()).doesNotContain(page(talk) + "/comparison");
        assertThat(web.ask(page(talk) + "/comparison", scene.nextLeader)
                        .page(409)
                        .heading())
                .isEqualTo("Den ansatte har ikke sagt ja ennå");
        assertThat(web.forge(page(talk) + "/handover-consent", scene.nextLeader).status())
                .isEqualTo(403);
        String consent = page(talk) + "/handover-consent";
        Map<String, String> yes = new LinkedHashMap<>(web.form(page(talk), consent, talk.employee));
        for (int n = 0; n < 2; n++) {
            assertThat(web.send(consent, yes, talk.employee).goesTo()).endsWith("?done=assessment.consented");
        }
        assertThat(web.see(page(talk) + "/comparison", scene.nextLeader).main()).contains("seen by the leader");
    }
}
