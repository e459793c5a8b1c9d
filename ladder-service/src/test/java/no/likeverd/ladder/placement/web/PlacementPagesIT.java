package no.likeverd.ladder.placement.web;

import static no.likeverd.ladder.demand.Ladderings.COURSES;
import static no.likeverd.ladder.demand.Ladderings.PRACTICE;
import static no.likeverd.ladder.demand.Ladderings.SEATS;
import static no.likeverd.ladder.placement.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Employees and leaders answer, confirm and follow placements in the browser. */
class PlacementPagesIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final String NAME = "Navn Navnesen";
    private static PlacementScene scene;
    private static Browsing web;

    @BeforeAll
    static void start() {
        scene = new PlacementScene();
        web = new Browsing(scene);
    }

    @AfterAll
    static void stop() {
        scene.close();
    }

    @Test
    @Rule("LAD-86")
    void employeeSeesWhatIsMissingAndWhatMendsIt() {
        String cato = scene.employee("cato");
        String self = scene.person("cato");
        assertThat(web.see("/ladder/me", self).main())
                .contains("Du er ikke innplassert ennå", "Ingen kurs eller mentorperioder ennå");
        scene.assessed("cato", COURSES, 3);
        scene.until(cato, "REFUSED").is(200);

        RenderedPage refused = web.see("/ladder/me", self);
        assertThat(refused.main())
                .contains("Nivå L1, nb ble ikke noe av")
                .contains("Et kurs som nivået krever, er ikke fullført:", "medication")
                .contains("Hva kan gjøres: Be lederen om kurset.");
        assertThat(refused.texts("details table tbody th")).containsExactly("Ble ikke noe av", "Vurdering ferdig");
        assertThat(refused.links()).contains("/ladder/ladders");

        scene.course("cato", "medication");
        scene.until(cato, "PROPOSED").is(200);
        RenderedPage proposed = web.see("/ladder/me", self);
        assertThat(proposed.links()).contains(page(cato) + "/answer");
        assertThat(proposed.main())
                .contains("Foreslått nivå Nivå L1, nb", "Svar innen " + DAY.format(scene.today.plusDays(30)))
                .contains("Ikke svart ennå");
        assertThat(proposed.text("section[aria-labelledby=brings] table")).contains("medication");
    }

    @Test
    @Rule({"LAD-84", "LAD-85", "LAD-87", "LAD-88"})
    void bothSayYesInTheBrowser() {
        String ane = scene.employee("ane");
        String self = scene.person("ane");
        scene.assessed("ane", PRACTICE, 2);
        scene.until(ane, "PROPOSED").is(200);
        String answer = page(ane) + "/answer";
        Map<String, String> fields = web.form(answer, answer, self);
        Map<String, String> before = web.everything();

        RenderedPage nothing = web.send(answer, fields, self).page(422);
        assertThat(nothing.texts("#errors li")).containsExactly("Velg ja eller nei");
        fields.put("answer", "NO");
        RenderedPage why = web.send(answer, fields, self).page(422);
        assertThat(why.texts("#errors li")).containsExactly("Skriv hvorfor du svarer nei");
        assertThat(why.one("input[name=answer][checked]").val()).isEqualTo("NO");
        fields.put("reason", "x".repeat(1001));
        assertThat(web.send(answer, fields, self).page(422).text("#reason-error"))
                .isEqualTo("Skriv høyst 1000 tegn");
        assertThat(web.everything()).isEqualTo(before);

        fields.put("answer", "YES");
        fields.put("reason", "");
        String there = web.send(answer, fields, self).goesTo();
        assertThat(web.send(answer, fields, self).goesTo()).isEqualTo(there);
        assertThat(web.see(there, self).main()).contains("Du har sagt ja.", "Du kan fortsatt ombestemme deg");

        RenderedPage waiting = web.see("/ladder/placements?status=PROPOSED&size=100", scene.leader);
        assertThat(waiting.text("tr:has(a[href=" + page(ane) + "])"))
                .contains(NAME, "Venter på ditt svar", DAY.format(scene.today.plusDays(30)));
        RenderedPage forLeader = web.see(page(ane), scene.leader);
        assertThat(forLeader.heading()).isEqualTo(NAME);
        assertThat(forLeader.main())
                .contains("Du svarer for arbeidsgiver", "Ingen kurs eller mentorperioder er registrert");
        web.answers(ane, scene.leader, "YES", "");

        assertThat(web.see("/ladder/me", self).main()).contains("Gjelder", "Nivå L2, nb");
        assertThat(web.send(answer, fields, self).goesTo()).isEqualTo(there);
        assertThat(web.forge(answer, self, "answer", "YES").page(409).heading())
                .isEqualTo("Det er ingenting å svare på lenger");
    }

    @Test
    @Rule({"LAD-87", "LAD-89"})
    void aNoTellsTheOtherPartyWhyAndNobodyElse() {
        String bo = scene.employee("bo");
        scene.assessed("bo", PRACTICE, 1);
        scene.until(bo, "PROPOSED").is(200);

        String there = web.answers(bo, scene.leader, "NO", "Vi venter til høsten");

        assertThat(web.see(there, scene.leader).main()).contains("Du har sagt nei.", "Vi venter til høsten");
        assertThat(web.see("/ladder/me", scene.person("bo")).main())
                .contains("Nærmeste leder sa nei.", "Vi venter til høsten", "Snakk sammen.");
        RenderedPage forHr = web.see(page(bo), scene.hr);
        assertThat(forHr.heading()).isEqualTo("En ansatt");
        assertThat(forHr.main()).contains("Nærmeste leder sa nei.").doesNotContain("høsten", NAME);
        assertThat(forHr.has("main form")).isFalse();
        assertThat(scene.seen(scene.hr, bo).text()).doesNotContain("høsten");
        assertThat(scene.heard(bo).toString()).doesNotContain("høsten");
    }

    @Test
    @Rule("LAD-87")
    void whatIsAnsweredIsWhatStoodOnThePage() {
        String gry = scene.employee("gry");
        scene.assessed("gry", PRACTICE, 1);
        scene.until(gry, "PROPOSED").is(200);
        String answer = page(gry) + "/answer";
        Map<String, String> first = web.form(answer, answer, scene.person("gry"));
        first.put("answer", "YES");
        scene.assessed("gry", PRACTICE, 2);
        scene.service.until(
                () -> scene.seen(scene.leader, gry), reply -> reply.text().contains("\"rank\":2,\"answerBy\":\"2"));
        Map<String, String> before = web.everything();

        assertThat(web.send(answer, first, scene.person("gry")).page(412).heading())
                .isEqualTo("Andre har endret dette etter at du åpnet det");

        assertThat(web.everything()).isEqualTo(before);
        assertThat(web.see(answer, scene.person("gry")).main()).contains("Sier du ja til Nivå L2, nb?");
    }

    @Test
    @Rule({"LAD-86", "LAD-88"})
    void leaderHasARefusalLookedAtAgain() {
        scene.need(scene.home, scene.leader, SEATS, 0);
        String liv = scene.employee("liv");
        scene.assessed("liv", SEATS, 1);
        scene.until(liv, "REFUSED").is(200);
        assertThat(web.see("/ladder/me", scene.person("liv")).main())
                .contains("Enheten har ingen ledig plass på dette nivået.", "Enhetens leder kan si");
        assertThat(web.see(page(liv), scene.person("liv")).has("main form")).isFalse();
        RenderedPage refused = web.see("/ladder/placements?status=REFUSED&size=100", scene.leader);
        assertThat(refused.text("tr:has(a[href=" + page(liv) + "])")).contains("ingen ledig plass");

        scene.need(scene.home, scene.leader, SEATS, 1);
        String again = page(liv) + "/reconsideration";
        Map<String, String> press = web.form(page(liv), again, scene.leader);
        for (int n = 0; n < 2; n++) {
            assertThat(web.see(web.send(again, press, scene.leader).goesTo(), scene.leader)
                            .main())
                    .contains("Vurderingen er sett på igjen.", "Sier du ja til Nivå L3, nb?");
        }
        assertThat(web.forge(again, scene.leader).page(409).heading()).isEqualTo("Det er et forslag allerede");
        assertThat(web.forge(again, scene.person("liv")).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
    }

    @Test
    @Rule({"LAD-85", "LAD-86", "LAD-88", "LAD-92"})
    void aCarriedLevelIsConfirmedByTheNewLeader() {
        String next = moved("dina", PRACTICE, 2);
        String due = DAY.format(scene.today.plusDays(90));
        assertThat(web.see("/ladder/me", scene.person("dina")).main())
                .contains(
                        "Overført, ikke bekreftet", "Bekreftes innen " + due, "Går fristen ut, gjelder det fortsatt.");
        assertThat(web.home("facts", scene.person("dina"))).contains("Nivå L2, nb, practice");
        assertThat(web.home("tasks", scene.otherLeader))
                .contains(
                        page(next),
                        "Bekreft nivået til " + NAME,
                        scene.today.plusDays(90).toString());
        RenderedPage list = web.see("/ladder/placements?status=CARRIED", scene.otherLeader);
        assertThat(list.text("tr:has(a[href=" + page(next) + "])")).contains(NAME, "Du må bekrefte", due);

        String confirm = page(next) + "/confirmation";
        assertThat(web.forge(confirm, scene.leader).page(404).heading())
                .isEqualTo("Vi finner ikke denne innplasseringen");
        assertThat(web.see(page(next), scene.otherLeader).links())
                .anyMatch(link -> link.startsWith("/assessment/assessments/new?employmentId="));
        Map<String, String> press = web.form(page(next), confirm, scene.otherLeader);
        for (int n = 0; n < 2; n++) {
            assertThat(web.see(web.send(confirm, press, scene.otherLeader).goesTo(), scene.otherLeader)
                            .main())
                    .contains("Nivået er bekreftet.", "Gjelder");
        }
        assertThat(web.forge(confirm, scene.otherLeader).page(409).heading())
                .isEqualTo("Det er ikke noe nivå å bekrefte");
        assertThat(web.home("tasks", scene.otherLeader)).doesNotContain(page(next));
    }

    @Test
    @Rule("LAD-88")
    void confirmingWithoutAFreeSeatIsRefusedInWords() {
        scene.need(scene.home, scene.leader, SEATS, 5, 5, 5);
        String next = moved("nils", SEATS, 3);
        Map<String, String> before = web.everything();

        RenderedPage refusal =
                web.forge(page(next) + "/confirmation", scene.otherLeader).page(409);

        assertThat(refusal.main())
                .contains("Enheten har ingen ledig plass på nivået", "kan si at enheten trenger flere");
        assertThat(web.everything()).isEqualTo(before);
    }

    @Test
    @Rule("LAD-89")
    void othersSeeCountsOrNothing() {
        String per = scene.placed("per", PRACTICE, 1);
        for (String counting : new String[] {scene.hr, scene.union}) {
            RenderedPage totals = web.see("/ladder/placements", counting);
            assertThat(totals.text("tr:has(th:contains(Gjelder)) td:last-child"))
                    .matches("[1-9]\\d*");
            assertThat(totals.main()).doesNotContain(NAME);
            assertThat(totals.links()).noneMatch(link -> link.startsWith("/ladder/placements/"));
        }
        Map<String, String> before = web.everything();
        assertThat(web.ask("/ladder/placements", scene.nobody).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
        for (String stranger : new String[] {scene.nobody, scene.union, scene.otherLeader}) {
            assertThat(web.ask(page(per), stranger).page(404).main()).doesNotContain(NAME);
            for (String act : new String[] {"answer", "reconsideration", "confirmation"}) {
                assertThat(web.forge(page(per) + "/" + act, stranger, "answer", "YES")
                                .page(404)
                                .heading())
                        .isEqualTo("Vi finner ikke denne innplasseringen");
            }
        }
        assertThat(web.forge(page(per) + "/answer", scene.hr, "answer", "YES")
                        .page(403)
                        .heading())
                .isEqualTo("Du har ikke tilgang til dette");
        assertThat(web.ask("/ladder/placements?status=LOST", scene.leader)
                        .page(400)
                        .heading())
                .isEqualTo("Vi forstod ikke det du sendte");
        assertThat(web.everything()).isEqualTo(before);
    }

    @Test
    @Rule("LAD-92")
    void proposalsWaitOnBothPartiesPagesUntilTheyAreAnswered() {
        String ida = scene.employee("ida");
        assertThat(web.home("facts", scene.person("ida"))).contains("Ikke innplassert ennå");
        scene.assessed("ida", PRACTICE, 3);
        scene.until(ida, "PROPOSED").is(200);
        String due = "data-due=\"" + scene.today.plusDays(30) + "\"";

        assertThat(web.home("tasks", scene.person("ida")))
                .contains(page(ida) + "/answer", due, "Svar på forslaget om Nivå L1, nb");
        assertThat(web.home("tasks", scene.leader)).contains(page(ida) + "/answer", "for " + NAME);
        assertThat(web.home("tasks", scene.otherLeader)).doesNotContain(page(ida));
        web.answers(ida, scene.person("ida"), "YES", "");
        assertThat(web.home("tasks", scene.person("ida"))).doesNotContain(page(ida));
        assertThat(web.home("tasks", scene.leader)).contains(page(ida));
        web.answers(ida, scene.leader, "YES", "");
        assertThat(web.home("tasks", scene.leader)).doesNotContain(page(ida));
    }

    @Test
    @Rule("LAD-89")
    void menuLeadsWhereOneHasSomethingToDo() {
        assertThat(web.see("/ladder/me", scene.nobody).texts(".lv-menu a")).containsExactly("Min plass", "Stiger");
        assertThat(web.see("/ladder/me", scene.union).texts(".lv-menu a"))
                .containsExactly("Min plass", "Stiger", "Innplasseringer", "Enheter");
    }

    /** Placed in the home unit, then moved to the other one; gives the new employment. */
    private static String moved(String name, String ladder, int rank) {
        String before = scene.placed(name, ladder, rank);
        String next = scene.tells.id("e-" + name + "-next");
        LocalDate day = scene.today;
        scene.tells.employmentEnded(before, scene.person(name), scene.home, day, "move-" + next);
        scene.tells.employmentStarted(next, scene.person(name), scene.there, day, "move-" + next);
        scene.tells.employment(next, scene.person(name), scene.there, scene.otherLeader, day, null, before);
        scene.service.until(() -> scene.seen(scene.otherLeader, next), reply -> reply.status() == 200);
        await().until(() -> hasNothingToDo(before));
        return next;
    }

    /** Whoever moves has the new place a moment before the old one has been forgotten. */
    private static boolean hasNothingToDo(String employment) {
        return scene.service
                        .database()
                        .getCollection("placement")
                        .countDocuments(Filters.and(
                                Filters.eq("state.employmentId", employment), Filters.exists("resumeAt", false)))
                == 1;
    }
}
