package no.likeverd.resourcecenter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import no.likeverd.access.Actor;
import no.likeverd.access.Actors;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.resourcecenter.page.Town;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The catalogue is changed by workbooks, whole or not at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SkillIntakeIT {

    private static final String SKILLS = "/resource-center/v1/skills/";

    @AutoClose
    private final Town town = new Town();

    private final Workbooks workbooks = new Workbooks(town);

    /** In three languages; a row may leave off what stands last. */
    private static Book skills() {
        return new Book(
                "code",
                "Tema",
                "Navn på bokmål",
                "altLabels.nb",
                "description.nb",
                "Name in nynorsk",
                "altLabels.nn",
                "description.nn",
                "preferredLabel.en",
                "altLabels.en",
                "description.en",
                "conceptUri",
                "status");
    }

    private void imported(Book book) {
        decided(sent(book.bytes(), town.centreLeader, RunningService.newKey()));
    }

    /** As the page does. */
    private String sent(byte[] file, String personId, String key) {
        Actor actor = town.service.bean(Actors.class).actor(personId);
        CommandKey command = CommandKey.of(personId, key, file.length);
        return town.service
                .bean(ImportWorkbook.class)
                .check(actor, IntakeKind.SKILLS, file, command)
                .runId();
    }

    private void decided(String runId) {
        Actor actor = town.service.bean(Actors.class).actor(town.centreLeader);
        town.service.bean(ImportWorkbook.class).commit(actor, runId, CommandKey.of("test", runId));
        IntakeRuns runs = town.service.bean(IntakeRuns.class);
        await().until(() -> runs.get(runId).status() == IntakeStatus.APPLIED);
        assertThat(runs.get(runId).troubles()).isEmpty();
    }

    private JsonNode skill(String code, String language) {
        return town.service
                .get(SKILLS + code)
                .header("Accept-Language", language)
                .as(town.colleague)
                .send()
                .is(200);
    }

    @Test
    @Rule({"RC-274", "RC-271"})
    void addsAndChangesAndLeavesTheRestAsItIs() {
        Book book = skills().row(
                        "drones",
                        "Teknologi og data",
                        "Droneflyging",
                        "Drone; UAV\nKvadrokopter",
                        "Fly trygt",
                        "",
                        "",
                        "")
                .row("project-work", "administration", "Prosjekter", "", "", "Prosjekt", "", "", "Projects");

        imported(book);

        JsonNode drones = skill("drones", "nn");
        assertThat(drones.path("label").asString()).isEqualTo("Droneflyging");
        assertThat(drones.path("theme").asString()).isEqualTo("technology");
        assertThat(drones.path("alternatives").valueStream().map(JsonNode::asString))
                .containsExactly("Drone", "UAV", "Kvadrokopter");
        assertThat(drones.path("description").asString()).isEqualTo("Fly trygt");
        assertThat(skill("project-work", "nn").path("label").asString()).isEqualTo("Prosjekt");
        assertThat(skill("project-work", "en").path("label").asString()).isEqualTo("Projects");
        assertThat(skill("project-work", "nb").path("description").asString()).isEmpty();
        assertThat(skill("guidance", "nn").path("label").asString()).isEqualTo("Rettleiing");
    }

    @Test
    @Rule("RC-274")
    void statusSaysWhatIsRetiredAndWhatIsBack() {
        imported(skills().row("archiving", "administration", "Arkiv", "", "", "", "", "", "", "", "", "", "Utgått"));
        assertThat(skill("archiving", "nb").path("status").asString()).isEqualTo("RETIRED");

        imported(skills().row("archiving", "administration", "Arkiv"));
        assertThat(skill("archiving", "nb").path("status").asString()).isEqualTo("IN_USE");
    }

    @Test
    @Rule("RC-275")
    void oneFindingRefusesEverythingAndSaysWhere() {
        Map<String, String> before = town.everything();
        Book book = skills().row("one", "health", "En")
                .row("one", "health", "To")
                .row("three", "magi", "Tre")
                .row("four", "health", "")
                .row("five og en halv", "health", "Fem")
                .row("six", "health", "Seks", "", "", "", "", "", "", "", "", "", "Utgått")
                .row("seven", "health", "Demensomsorg")
                .row("eight", "health", "Åtte", "", "", "", "Ord", "")
                .row("nine", "health", "Ni", "", "", "", "", "", "", "", "", "javascript:alert(1)", "")
                .row("ten", "health", "Ti", "", "", "", "", "", "", "", "", "", "kanskje");

        assertThat(findings(book))
                .containsExactly(
                        "3 CODE_TWICE",
                        "4 UNKNOWN_THEME",
                        "5 REQUIRED",
                        "6 BAD_CODE",
                        "7 RETIRING_UNKNOWN",
                        "8 LABEL_TAKEN",
                        "9 REQUIRED",
                        "10 BAD_ADDRESS",
                        "11 BAD_STATUS");
        assertThat(town.everything()).isEqualTo(before);
    }

    private List<String> findings(Book book) {
        try {
            return List.of(sent(book.bytes(), town.centreLeader, RunningService.newKey()));
        } catch (Refused refused) {
            return refused.findings().kept().stream()
                    .map(each -> each.row() + " " + each.code())
                    .toList();
        }
    }

    @Test
    @Rule("RC-276")
    void theSameWorkbookAgainChangesNothing() {
        Book book = skills().row("chess", "culture", "Sjakk");
        byte[] file = book.bytes();
        String key = RunningService.newKey();
        String runId = sent(file, town.centreLeader, key);
        assertThat(sent(file, town.centreLeader, key)).isEqualTo(runId);
        decided(runId);
        Map<String, String> kept = town.service.everything("catalogue");

        imported(book);

        assertThat(town.service.everything("catalogue")).isEqualTo(kept);
    }

    @Test
    @Rule("RC-274")
    void nobodyElseImports() {
        Book book = skills().row("chess", "culture", "Sjakk");

        for (String other : List.of(town.homeLeader, town.colleague)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> sent(book.bytes(), other, RunningService.newKey()))
                    .matches(refused -> refused.code().equals("NOT_ALLOWED"));
        }
    }

    @Test
    @Rule("RC-210")
    void versionOneOfTheApiTellsOfTheKindsThatItsReadersKnow() {
        byte[] file = skills().row("rowing", "culture", "Roing").bytes();

        String runId = sent(file, town.centreLeader, RunningService.newKey());

        workbooks
                .send("skills", file, town.centreLeader, RunningService.newKey())
                .refused(404, "UNKNOWN");
        workbooks.see("/runs/" + runId, town.centreLeader).refused(404, "UNKNOWN");
        workbooks.decide(runId, "commit", town.centreLeader).refused(404, "UNKNOWN");
        assertThat(workbooks.see("?size=100", town.centreLeader).rows())
                .extracting(run -> run.path("runId").asString())
                .doesNotContain(runId);
    }

    @Test
    @Rule({"RC-278", "RC-279"})
    void workbookOfExpertsUnderstandsWhatPeopleCallASkillAndWhereItWasShown() {
        String post = town.employed(town.centre);
        Book book = new Book("Ansettelse", "Tilknytning", "sharePercent", "Kompetanse", "Vist i")
                .row(
                        post,
                        "EMPLOYED",
                        80,
                        "Demens (3), Sjukepleie: 2; Medication 1, budgeting (1)",
                        "Hjemmesykepleien");

        String runId = workbooks.checked("experts", book, town.centreLeader);
        workbooks.decide(runId, "commit", town.centreLeader).is(200);
        workbooks.applied(runId, town.centreLeader);

        JsonNode expert =
                town.service.get("/resource-center/v1/experts?size=100").as(town.centreLeader).send().rows().stream()
                        .filter(each -> each.path("employmentId").asString().equals(post))
                        .findFirst()
                        .orElseThrow();
        assertThat(expert.path("skills")
                        .valueStream()
                        .map(skill -> skill.path("code").asString()
                                + skill.path("level").asInt()))
                .containsExactly("dementia-care3", "nursing-care2", "medication1", "budgeting1");
        assertThat(expert.path("skills").valueStream())
                .allMatch(skill -> skill.path("shownIn").asString().equals("Hjemmesykepleien"));
    }
}
