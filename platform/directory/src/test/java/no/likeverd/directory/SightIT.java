package no.likeverd.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.likeverd.directory.Client.Answer;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees whom: two units, a leader of one, people who are there, are coming, have left, or are elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SightIT extends RunningDirectory {

    @Autowired
    private Clock clock;

    private final String x = unique();

    @BeforeAll
    void municipality() {
        awaitAdministrator();
        LocalDate today = LocalDate.now(clock);
        Answer answer = client().importFiles(
                        ADMINISTRATOR,
                        "key-" + x,
                        new Csv()
                                .units("u-a" + x + ",Sykehjemmet,KIND,", "u-b" + x + ",Skolen,KIND,")
                                .people(
                                        person("lead"),
                                        person("here"),
                                        person("comes"),
                                        person("left"),
                                        person("else"),
                                        person("hr"))
                                .employments(
                                        employment("here", "a", "2024-01-01", ""),
                                        employment(
                                                "comes", "a", today.plusDays(30).toString(), ""),
                                        employment("left", "a", "2024-01-01", today.toString()),
                                        employment("else", "b", "2024-01-01", ""))
                                .roles(
                                        "g-lead" + x + ",p-lead" + x + ",LEADER,u-a" + x + ",2024-01-01,",
                                        "g-here" + x + ",p-here" + x + ",ORDERER,u-a" + x + ",2024-01-01,",
                                        "g-else" + x + ",p-else" + x + ",ORDERER,u-b" + x + ",2024-01-01,",
                                        "g-hr" + x + ",p-hr" + x + ",HR_ADVISER,,2024-01-01,"));
        assertThat(answer.status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(seen("hr", "people", "personId")).hasSize(6);
            assertThat(seen("lead", "people", "personId")).hasSizeGreaterThan(1);
        });
        awaitKnown("p-else" + x);
        awaitKnown("p-here" + x);
    }

    @Test
    @Rule("DIR-11")
    void aLeaderSeesPresentAndComingPeopleOfTheOwnUnit() {
        assertThat(seen("lead", "people", "personId")).containsExactlyInAnyOrder("p-lead", "p-here", "p-comes");
        assertThat(seen("lead", "employments", "employmentId")).containsExactlyInAnyOrder("e-here", "e-comes");
        assertThat(seen("lead", "roles", "grantId")).containsExactlyInAnyOrder("g-lead", "g-here");
        assertThat(seen("lead", "units", "unitId")).containsExactlyInAnyOrder("u-a", "u-b");
    }

    @Test
    @Rule("DIR-11")
    void everybodySeesAllUnitsAndWhatIsTheirOwn() {
        assertThat(seen("else", "people", "personId")).containsExactly("p-else");
        assertThat(seen("else", "employments", "employmentId")).containsExactly("e-else");
        assertThat(seen("else", "roles", "grantId")).containsExactly("g-else");
        assertThat(seen("else", "units", "unitId")).containsExactlyInAnyOrder("u-a", "u-b");
    }

    @Test
    @Rule("DIR-11")
    void anHrAdviserSeesEverything() {
        assertThat(seen("hr", "people", "personId")).hasSize(6);
        assertThat(seen("hr", "employments", "employmentId")).hasSize(4);
        assertThat(seen("hr", "roles", "grantId")).hasSize(4);
    }

    @ParameterizedTest(name = "{0}: {1}/{2} -> {3}")
    @Rule("DIR-11")
    @CsvSource({
        "lead,people,p-here,200",
        "lead,people,p-left,404",
        "lead,people,p-else,404",
        "lead,employments,e-comes,200",
        "lead,employments,e-left,404",
        "lead,employments,e-else,404",
        "lead,roles,g-here,200",
        "lead,roles,g-else,404",
        "lead,units,u-b,200",
        "left,employments,e-left,200",
        "else,people,p-else,200",
        "else,people,p-lead,404",
        "else,employments,e-here,404",
        "else,roles,g-lead,404",
        "hr,people,p-else,200",
        "hr,employments,e-left,200",
        "hr,roles,g-lead,200",
    })
    void showsOneOrSaysThatItIsNotThere(String who, String list, String id, int status) {
        awaitKnown("p-" + who + x);

        Answer answer = client().get("p-" + who + x, "/directory/v1/" + list + "/" + id + x);

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @Rule("DIR-11")
    @ValueSource(strings = {"people/p-", "employments/e-", "roles/g-"})
    void theAnswerDoesNotTellWhetherAForeignIdExists(String path) {
        Answer foreign = client().get("p-else" + x, "/directory/v1/" + path + "lead" + x);
        Answer missing = client().get("p-else" + x, "/directory/v1/" + path + "missing" + x);

        assertThat(foreign.status()).isEqualTo(missing.status()).isEqualTo(404);
        assertThat(foreign.text("detail")).isEqualTo(missing.text("detail"));
        assertThat(foreign.code()).isEqualTo(missing.code()).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "units", "employments", "roles"})
    void refusesBadQuestions(String list) {
        String path = "/directory/v1/" + list;

        assertThat(client().get(ADMINISTRATOR, path + "?page=-1").code()).isEqualTo("INVALID_PAGE");
        assertThat(client().get(ADMINISTRATOR, path + "?size=101").code()).isEqualTo("INVALID_PAGE");
        assertThat(client().get(ADMINISTRATOR, path + "?size=many").status()).isEqualTo(400);
        assertThat(client().get(ADMINISTRATOR, path + "/unknown").code()).isEqualTo("UNKNOWN");
        assertThat(client().get(ADMINISTRATOR, path + "/%7B%22%24gt%22%3A%22%22%7D")
                        .status())
                .isEqualTo(404);
        assertThat(client().get("p-nobody", path).code()).isEqualTo("NOT_YET_KNOWN");
        assertThat(client().get("p-nobody", path + "/unknown").code()).isEqualTo("NOT_YET_KNOWN");
        assertThat(client().send(client().request(path)).status()).isEqualTo(401);
        assertThat(client().send(client().request(path + "/unknown")).status()).isEqualTo(401);
    }

    @Test
    void givesPages() {
        Answer page = client().get("p-hr" + x, "/directory/v1/units?page=0&size=1");

        assertThat(page.body().path("rows").size()).isEqualTo(1);
        assertThat(page.number("total")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void describesItself() {
        Answer answer = client().send(client().request("/directory/v3/api-docs"));

        assertThat(answer.body().path("openapi").asString()).startsWith("3.1");
        assertThat(answer.body().path("paths").propertyNames())
                .contains(
                        "/directory/v1/imports",
                        "/directory/v1/imports/{importId}",
                        "/directory/v1/imports/{importId}/rows",
                        "/directory/v1/people",
                        "/directory/v1/people/{personId}",
                        "/directory/v1/units",
                        "/directory/v1/units/{unitId}",
                        "/directory/v1/employments",
                        "/directory/v1/employments/{employmentId}",
                        "/directory/v1/roles",
                        "/directory/v1/roles/{grantId}");
        assertThat(answer.body().toString()).contains("multipart/form-data").doesNotContain("Actor");
    }

    /** Ids of this test's municipality that somebody sees on all pages, without the test's own ending. */
    private List<String> seen(String who, String list, String idField) {
        List<String> seen = new ArrayList<>();
        for (int page = 0; ; page++) {
            Answer answer = client().get("p-" + who + x, "/directory/v1/" + list + "?size=100&page=" + page);
            answer.body().path("rows").forEach(row -> seen.add(row.path(idField).asString()));
            if ((page + 1) * 100 >= answer.number("total")) {
                return seen.stream()
                        .filter(id -> id.endsWith(x))
                        .map(id -> id.substring(0, id.length() - x.length()))
                        .toList();
            }
        }
    }

    private String person(String name) {
        return "p-" + name + x + ",Navn,Navnesen,";
    }

    private String employment(String name, String unit, String from, String to) {
        return "e-" + name + x + ",p-" + name + x + ",u-" + unit + x + ",Post,100,," + from + "," + to + ",";
    }
}
