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
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The catalogue is changed by workbooks, whole or not at all. */
class SkillIntakeIT {

    private static final String SKILLS = "/resource-center/v1/skills/";
    private static Place place;

    @BeforeAll
    static void start() {
        place = new Place();
    }

    @AfterAll
    static void stop() {
        place.close();
    }

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

    private static void imported(Book book) {
        decided(sent(book.bytes(), place.centreLeader, RunningService.newKey()));
    }

    /** As the page does. */
    private static String sent(byte[] file, String personId, String key) {
        Actor actor = place.service.bean(Actors.class).actor(personId);
        CommandKey command = CommandKey.of(personId, key, file.length);
        return place.service
                .bean(ImportWorkbook.class)
                .check(actor, IntakeKind.SKILLS, file, command)
                .runId();
    }

    private static void decided(String runId) {
        Actor actor = place.service.bean(Actors.class).actor(place.centreLeader);
        place.service.bean(ImportWorkbook.class).commit(actor, runId, CommandKey.of("test", runId));
        IntakeRuns runs = place.service.bean(IntakeRuns.class);
        await().until(() -> runs.get(runId).status() == IntakeStatus.APPLIED);
        assertThat(runs.get(runId).troubles()).isEmpty();
    }

    private static JsonNode skill(String code, String language) {
        return place.service
                .get(SKILLS + code)
                .header("Accept-Language", language)
                .as(place.nobody)
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
        Map<String, String> before = place.everything();
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
        assertThat(place.everything()).isEqualTo(before);
    }

    private static List<String> findings(Book book) {
        try {
            return List.of(sent(book.bytes(), place.centreLeader, RunningService.newKey()));
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
        String runId = sent(file, place.centreLeader, key);
        assertThat(sent(file, place.centreLeader, key)).isEqualTo(runId);
        decided(runId);
        Map<String, String> kept = place.service.everything("catalogue");

        imported(book);

        assertThat(place.service.everything("catalogue")).isEqualTo(kept);
    }

    @Test
    @Rule("RC-274")
    void nobodyElseImports() {
        Book book = skills().row("chess", "culture", "Sjakk");

        for (String other : List.of(place.homeLeader, place.nobody)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> sent(book.bytes(), other, RunningService.newKey()))
                    .matches(refused -> refused.code().equals("NOT_ALLOWED"));
        }
    }

    @Test
    @Rule("RC-210")
    void versionOneOfTheApiTellsOfTheKindsThatItsReadersKnow() {
        byte[] file = skills().row("rowing", "culture", "Roing").bytes();

        String runId = sent(file, place.centreLeader, RunningService.newKey());

        place.send("skills", file, place.centreLeader, RunningService.newKey()).refused(404, "UNKNOWN");
        place.see("/runs/" + runId, place.centreLeader).refused(404, "UNKNOWN");
        place.decide(runId, "commit", place.centreLeader).refused(404, "UNKNOWN");
        assertThat(place.see("?size=100", place.centreLeader).rows())
                .extracting(run -> run.path("runId").asString())
                .doesNotContain(runId);
    }

    @Test
    @Rule({"RC-278", "RC-279"})
    void workbookOfExpertsUnderstandsWhatPeopleCallASkillAndWhereItWasShown() {
        String post = place.post(place.centre);
        Book book = new Book("Ansettelse", "Tilknytning", "sharePercent", "Kompetanse", "Vist i")
                .row(
                        post,
                        "EMPLOYED",
                        80,
                        "Demens (3), Sjukepleie: 2; Medication 1, budgeting (1)",
                        "Hjemmesykepleien");

        String runId = place.checked("experts", book, place.centreLeader);
        place.decide(runId, "commit", place.centreLeader).is(200);
        place.applied(runId, place.centreLeader);

        JsonNode expert =
                place.service.get("/resource-center/v1/experts?size=100").as(place.centreLeader).send().rows().stream()
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
