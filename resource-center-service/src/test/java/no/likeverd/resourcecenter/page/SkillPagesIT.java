package no.likeverd.resourcecenter.page;

import static no.likeverd.resourcecenter.page.Town.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The catalogue is looked at and changed by the centre, and every page calls a skill as it does. */
class SkillPagesIT {

    private static final String SKILLS = "/resource-center/skills";
    private static final String LISTS = "/resource-center/lists";
    private static final String INTAKE = "/resource-center/intake/skills";
    private static final String EXPERTS = "/resource-center/v1/experts/";
    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static void imported(byte[] file) {
        town.untilImported(town.commits(town.sentSkills(file)));
    }

    private static Book skills() {
        return new Book("code", "theme", "preferredLabel.nb", "preferredLabel.nn", "status");
    }

    @Test
    @Rule({"RC-270", "RC-277"})
    void theCentreLooksThroughTheCatalogue() {
        RenderedPage page = town.see(SKILLS + "?size=10", town.centreLeader);

        assertThat(page.main()).contains("Noe mangler her", "Katalogen er ikke fullstendig");
        assertThat(page.texts("#skills tbody tr")).hasSize(10);
        assertThat(page.links())
                .contains("/resource-center/intake/skills", "/resource-center/intake/skills/template.xlsx")
                .anyMatch(link -> link.startsWith(SKILLS) && link.contains("page=1"));
        assertThat(town.see(SKILLS + "?q=dysleksi", town.centreLeader).texts("#skills tbody tr"))
                .singleElement()
                .asString()
                .contains("Lesevansker", "Skole og barnehage", "reading-difficulties", "I bruk");
        assertThat(town.see(SKILLS + "?q=sjukepleie+nursing&theme=health", town.centreLeader)
                        .texts("#skills tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.contains("Helse og omsorg"));
        assertThat(town.see(SKILLS + "?q=sjukepleie&theme=school", town.centreLeader)
                        .main())
                .contains("Ingen kompetanse passer med dette");
    }

    @Test
    @Rule("RC-277")
    void tooManyWordsAreRefusedAtTheirFieldAndOthersSeeNothing() {
        String long200 = SKILLS + "?q=" + "x".repeat(201);

        assertThat(town.ask(long200, town.centreLeader).page(422).text("#q-error"))
                .isEqualTo("Søk med høyst 200 tegn");
        town.ask(SKILLS, town.orderer).page(403);
        town.ask(LISTS + "/skills.csv", town.homeLeader).page(403);
        assertThat(town.service
                        .get("/resource-center/v1/skills?q=dysleksi")
                        .as(town.colleague)
                        .send()
                        .rows())
                .hasSize(1);
        town.service
                .get("/resource-center/v1/skills/welding")
                .as(town.colleague)
                .send()
                .refused(404, "UNKNOWN");
    }

    @Test
    @Rule("RC-277")
    void theFileCanBeSentBackAsItIs() {
        assertThat(town.ask(LISTS + "/skills.csv?theme=building", town.centreLeader)
                        .text()
                        .lines())
                .hasSizeGreaterThan(3)
                .anyMatch(line -> line.startsWith("building-permits;"));
        Map<String, String> before = town.service.everything("expert_calendar", "order");
        List<String> names = names();

        imported(town.service
                .page(LISTS + "/skills.xlsx")
                .as(town.centreLeader)
                .download()
                .body());

        assertThat(names()).isEqualTo(names);
        assertThat(town.service.everything("expert_calendar", "order")).isEqualTo(before);
    }

    @Test
    @Rule({"RC-250", "RC-274"})
    void theWayFromTheCatalogueToTheOutcome() {
        assertThat(town.see(INTAKE, town.centreLeader).main()).contains("Andre ord på nynorsk", "Adresse i ESCO");

        String run = town.sentSkills(
                skills().row("chess", "culture", "Sjakk", "", "").bytes());

        assertThat(town.ask("/resource-center/home/tasks", town.centreLeader).text())
                .contains("Importer eller forkast regnearket med én kompetanse");
        RenderedPage preview = town.see(run, town.centreLeader);
        assertThat(preview.texts("#run tbody tr"))
                .singleElement()
                .asString()
                .contains("chess", "Kultur og frivillighet", "Sjakk", "I bruk");
        assertThat(preview.text("form[action$='/commit'] button")).isEqualTo("Endre katalogen");
        town.untilImported(town.commits(run));

        assertThat(town.see(SKILLS + "?q=sjakk", town.centreLeader).texts("#skills tbody tr"))
                .hasSize(1);
    }

    private static List<String> names() {
        return town.service.get("/resource-center/v1/skills?size=100").as(town.colleague).send().rows().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    @Rule("RC-272")
    void skillsAreChosenUnderTheirThemesByName() {
        RenderedPage form = town.see(ORDERS + "/new", town.orderer);

        List<String> themes = form.document().select("#skill optgroup").eachAttr("label");
        assertThat(themes).contains("Helse og omsorg", "Skole og barnehage").isSorted();
        assertThat(form.texts("#skill optgroup[label='Plan, bygg og eiendom'] option"))
                .containsSubsequence("Arealplanlegging", "Byggesak", "Vann og avløp");
        assertThat(form.text("#skill > option")).isEqualTo("Velg");
    }

    @Test
    @Rule("RC-271")
    void newNameShowsEverywhereAtOnce() {
        String expert = town.expert(100, 3);
        String order = town.ordered(30, 40, 80);
        imported(skills().row("dementia-care", "health", "Demensarbeid", "Demensarbeid på nynorsk", "")
                .bytes());

        for (String page : List.of(order, ORDERS, "/resource-center/inbox", order + "/candidates")) {
            assertThat(town.see(page, town.centreLeader).main()).as(page).contains("Demensarbeid");
        }
        String own = "/resource-center/experts";
        assertThat(town.see(own, town.centreLeader).main()).contains("Demensarbeid (3)");
        assertThat(town.see(own + "/" + expert, town.centreLeader).text("#expert-skills"))
                .isEqualTo("Demensarbeid, Nivå 3, ekspert");
        assertThat(town.ask(LISTS + "/experts.csv", town.centreLeader).text()).contains("Demensarbeid (3)");
        assertThat(town.ask(LISTS + "/orders.csv", town.centreLeader).text()).contains("Demensarbeid;");
        assertThat(town.service
                        .page(order)
                        .header("Accept-Language", "nn")
                        .as(town.centreLeader)
                        .send()
                        .page(200)
                        .main())
                .contains("Demensarbeid på nynorsk");
        assertThat(town.see(ORDERS + "/new", town.orderer).texts("#skill option"))
                .contains("Demensarbeid")
                .doesNotContain("Demensomsorg");
    }

    @Test
    @Rule({"RC-272", "RC-273"})
    void retiredSkillIsNotChosenAndStaysWhereItIs() {
        String order = ordered("wound-care");
        String draft = draft("wound-care");
        String expert = town.expert(100, 3);
        String other = town.expert(100, 3);
        held(expert, "wound-care", 3).is(200);
        imported(skills().row("wound-care", "health", "Sårstell", "", "Utgått").bytes());

        assertThat(town.see(SKILLS + "?q=wound-care", town.centreLeader).text("#skill-wound-care"))
                .contains("Utgått");
        assertThat(town.see(ORDERS + "/new", town.orderer).texts("#skill option"))
                .doesNotContain("Sårstell");
        assertThat(town.see(order, town.orderer).main()).contains("Sårstell");
        RenderedPage written = town.see(draft, town.orderer);
        assertThat(written.document().select("#skill optgroup").eachAttr("label"))
                .contains("Kan ikke velges lenger");
        assertThat(written.one("#skill option[selected]").text()).isEqualTo("Sårstell");
        Map<String, String> sending = written.form(draft + "/sending");
        sending = new java.util.LinkedHashMap<>(sending);
        sending.putAll(town.need(50, 60, 50));
        sending.put("skill", "wound-care");
        sending.put("version", written.form(draft + "/sending").get("version"));
        assertThat(town.send(draft + "/sending", sending, town.orderer)
                        .page(422)
                        .text("#skill-error"))
                .isEqualTo("Denne kompetansen er gått ut. Velg en annen fra katalogen.");
        held(expert, "wound-care", 2).is(200);
        held(other, "wound-care", 2).refused(422, "RETIRED_SKILL");
        held(other, "welding", 2).refused(422, "UNKNOWN_SKILL");
    }

    private static String ordered(String skill) {
        Map<String, String> need = town.need(30, 40, 80);
        need.put("skill", skill);
        return town.send(ORDERS + "/new", need, town.orderer).goesTo().replaceFirst("\\?.*", "");
    }

    private static String draft(String skill) {
        String body = "{\"unitId\":\"%s\",\"skill\":\"%s\"}".formatted(town.home, skill);
        return "/resource-center/drafts/"
                + town.service
                        .post("/resource-center/v1/drafts", body)
                        .as(town.orderer)
                        .send()
                        .is(201)
                        .path("draftId")
                        .asString();
    }

    private static Reply held(String expertId, String skill, int level) {
        String etag = town.service
                .get(EXPERTS + expertId)
                .as(town.centreLeader)
                .send()
                .etag();
        String body = """
                {"skills":[{"code":"%s","level":%d,"shownIn":"Sårpoliklinikken"}]}""".formatted(skill, level);
        return town.service
                .put(EXPERTS + expertId + "/skills", body)
                .header("If-Match", etag)
                .as(town.centreLeader)
                .send();
    }

    @Test
    @Rule("RC-279")
    void whereASkillWasShownStandsBesideIt() {
        String expert = town.expert(100, 3);

        assertThat(held(expert, "guidance", 2)
                        .is(200)
                        .path("skills")
                        .get(0)
                        .path("shownIn")
                        .asString())
                .isEqualTo("Sårpoliklinikken");

        assertThat(town.see("/resource-center/experts/" + expert, town.centreLeader)
                        .text("#expert-skills"))
                .isEqualTo("Veiledning, Nivå 2, erfaren (vist i: Sårpoliklinikken)");
    }
}
