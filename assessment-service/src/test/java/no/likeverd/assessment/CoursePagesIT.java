package no.likeverd.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Courses and the numbers of a unit, as browsers see them. */
class CoursePagesIT {

    private static final String COURSES = "/assessment/courses";
    private static final String PEOPLE = COURSES + "/people";
    private static final String PROGRESS = "/assessment/progress";
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

    private static String of(Talk talk) {
        return "/assessment/employments/" + talk.employmentId + "/courses";
    }

    private static Map<String, String> filledIn(Talk talk, String actor, String course, LocalDate on) {
        Map<String, String> fields = web.form(of(talk), of(talk), actor);
        fields.put("courseCode", course);
        fields.put("completedOn", on.toString());
        return fields;
    }

    @Test
    @Rule("ASM-46")
    void leaderRecordsACourseOfOneOfThoseWhomTheLeaderLeads() {
        Talk talk = scene.talk();
        assertThat(web.see(PEOPLE + "?size=100", scene.leader).links()).contains(of(talk));
        RenderedPage none = web.see(of(talk), scene.leader);
        assertThat(none.main()).contains("Ingen fullførte kurs er registrert");
        assertThat(none.texts("#courseCode option"))
                .containsExactly("Velg", "Veiledning av kolleger", "Legemiddelhåndtering");
        Map<String, String> fields = filledIn(talk, scene.leader, "medication-safety", Scene.today());

        for (int n = 0; n < 2; n++) {
            RenderedPage after =
                    web.see(web.send(of(talk), fields, scene.leader).goesTo(), scene.leader);
            assertThat(after.main()).contains("Kurset er registrert.");
            assertThat(after.texts("table tbody tr")).singleElement().asString().contains("Legemiddelhåndtering");
            assertThat(after.texts("#courseCode option")).containsExactly("Velg", "Veiledning av kolleger");
        }
        assertThat(web.see(COURSES, talk.employee).texts("table tbody tr")).hasSize(1);
        assertThat(web.see(COURSES, talk.employee).links()).doesNotContain(PEOPLE);
        assertThat(web.see(COURSES, scene.leader).links()).contains(PEOPLE);
    }

    @Test
    @Rule("ASM-46")
    void thoseWhomOneLeadsComePageByPage() {
        Talk first = scene.talk();
        Talk second = scene.talk();

        RenderedPage page = web.see(PEOPLE + "?size=1", scene.leader);

        assertThat(page.texts("#people li a[href^='/assessment/employments/']")).hasSize(1);
        assertThat(page.links()).contains(PEOPLE + "?page=1&size=1");
        assertThat(web.see(PEOPLE + "?size=100", scene.leader).links()).contains(of(first), of(second));
        assertThat(web.see(PEOPLE, scene.stranger).main())
                .contains("Du leder ingen nå")
                .doesNotContain("Ingen som heter det");
        assertThat(web.see(PEOPLE + "?name=Ingen+Her", scene.hr).main())
                .contains("Ingen som heter det")
                .doesNotContain("Du leder ingen nå");
    }

    @Test
    @Rule("ASM-46")
    void whatIsWrongIsSaidAtItsFieldAndNothingIsRecorded() {
        Talk talk = scene.talk();
        Map<String, String> blank = web.form(of(talk), of(talk), scene.leader);
        Map<String, String> before = web.everything();

        assertThat(web.send(of(talk), blank, scene.leader).page(422).texts("#errors li"))
                .containsExactly("Velg et kurs", "Velg dagen kurset ble fullført");
        blank.put("courseCode", "medication-safety");
        blank.put("completedOn", Scene.today().plusDays(1).toString());
        assertThat(web.send(of(talk), blank, scene.leader).page(422).text("#completedOn-error"))
                .isEqualTo("Velg i dag eller en tidligere dag");
        blank.put("completedOn", Scene.today().minusYears(61).toString());
        assertThat(web.send(of(talk), blank, scene.leader).page(422).text("#completedOn-error"))
                .isEqualTo("Velg en dag i de siste seksti årene");
        assertThat(web.everything()).isEqualTo(before);
    }

    @Test
    @Rule("ASM-46")
    void courseThatSomebodyElseHasRecordedMeanwhileIsSaid() {
        Talk talk = scene.talk();
        Map<String, String> leaders = filledIn(talk, scene.leader, "medication-safety", Scene.today());
        Map<String, String> advisers = filledIn(talk, scene.hr, "medication-safety", Scene.today());
        web.send(of(talk), advisers, scene.hr).goesTo();

        assertThat(web.send(of(talk), leaders, scene.leader).page(422).texts("#errors li"))
                .containsExactly("Kurset er allerede registrert. Velg et annet.");
    }

    @Test
    @Rule("ASM-46")
    void adviserFindsSomebodyOfTheOwnUnitsByTheWholeNameAndNobodyElseDoes() {
        String name = "Ada " + scene.id("Lovlig");
        String personId = scene.id("p-ada");
        scene.tells.person(personId, "Ada", scene.id("Lovlig"));
        scene.tells.employment(
                scene.id("e-ada"),
                personId,
                scene.home,
                scene.leader,
                Scene.today().minusYears(1),
                null,
                null);
        scene.service.knowsTheDirectory();
        String there = "/assessment/employments/" + scene.id("e-ada") + "/courses";

        assertThat(web.see(PEOPLE + "?name=" + name.replace(" ", "+"), scene.hr).links())
                .contains(there);
        assertThat(web.see(PEOPLE + "?name=" + scene.id("Lovlig"), scene.hr).main())
                .contains("Bare hele navnet gir treff");
        assertThat(web.see(PEOPLE + "?name=" + name.replace(" ", "+"), scene.schoolHr)
                        .links())
                .doesNotContain(there);
        assertThat(web.see(PEOPLE, scene.stranger).has("#search")).isFalse();
        web.ask(there, scene.schoolHr).page(404);
        web.ask(there, personId).page(404);
    }

    @Test
    @Rule("ASM-47")
    void adviserSeesNumbersOfTheOwnUnitsAndNoName() {
        Talk talk = scene.opened();
        RenderedPage page = web.see(PROGRESS, scene.hr);

        assertThat(page.texts("table tbody tr")).hasSize(1);
        assertThat(page.main()).doesNotContain(talk.employee).contains("Her er det bare tall");
        assertThat(web.see("/assessment/assessments", scene.hr).links()).contains(PROGRESS);
        assertThat(web.see(PROGRESS, scene.schoolHr).main()).contains("Ingen vurderinger i enhetene dine ennå");
        web.ask(PROGRESS, scene.leader).page(403);
        assertThat(web.see("/assessment/assessments", scene.leader).links()).doesNotContain(PROGRESS);
    }
}
