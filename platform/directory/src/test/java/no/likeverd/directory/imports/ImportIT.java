package no.likeverd.directory.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import no.likeverd.access.Actors;
import no.likeverd.access.Employment;
import no.likeverd.access.Replica;
import no.likeverd.access.Role;
import no.likeverd.directory.Client;
import no.likeverd.directory.Client.Answer;
import no.likeverd.directory.Records;
import no.likeverd.directory.RunningDirectory;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.EventContract;
import no.likeverd.testing.Rule;
import no.likeverd.web.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

class ImportIT extends RunningDirectory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Replica replica;

    @Autowired
    private Actors actors;

    @Autowired
    private ImportRuns runs;

    private final String x = unique();

    @Test
    void everybodyLearnsWhatWasImported() {
        Answer answer = client().importFiles(ADMINISTRATOR, "key-" + x, municipality());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("status")).isEqualTo("APPLIED");
        assertThat(answer.number("created")).isEqualTo(7);
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(Problem.class)
                .untilAsserted(() -> {
                    assertThat(replica.person("p-a" + x))
                            .get()
                            .extracting("familyName")
                            .isEqualTo("Hemmelig");
                    assertThat(replica.unit("u-a" + x)).get().extracting("kind").isEqualTo("NURSING_HOME");
                    assertThat(replica.employmentsOf("p-a" + x)).hasSize(1);
                    assertThat(actors.actor("p-b" + x).has(Role.LEADER, "u-a" + x))
                            .isTrue();
                });
    }

    @Test
    @Rule("DIR-03")
    void theSameFilesAgainChangeNothingAndTellNothing() {
        client().importFiles(ADMINISTRATOR, "key-1" + x, municipality());
        awaitRecords("directory.person.state", 2);
        awaitRecords("directory.employment.events", 1);
        int records = Records.on("directory.employment.state", x).size();

        Answer again = client().importFiles(ADMINISTRATOR, "key-2" + x, municipality());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.number("unchanged")).isEqualTo(7);
        assertThat(again.number("created") + again.number("changed")).isZero();
        client().importFiles(ADMINISTRATOR, "key-3" + x, new Csv().people("p-c" + x + ",Cato,Sist,"));
        awaitRecords("directory.person.state", 3); // told after whatever the repeat might have told
        assertThat(Records.on("directory.employment.events", x)).hasSize(1);
        assertThat(Records.on("directory.employment.state", x)).hasSize(records);
    }

    @Test
    @Rule("DIR-05")
    void aMoveIsOneEndAndOneStartWithOneName() {
        client().importFiles(ADMINISTRATOR, "key-1" + x, municipality());
        Csv move = new Csv()
                .employments(
                        "e-a" + x + ",p-a" + x + ",u-a" + x + ",Sykepleier,100,p-b" + x + ",2024-01-01,2026-05-01,",
                        "e-n" + x + ",p-a" + x + ",u-b" + x + ",Sykepleier,100,p-b" + x + ",2026-05-01,,e-a" + x);

        assertThat(client().importFiles(ADMINISTRATOR, "key-2" + x, move).status())
                .isEqualTo(201);

        List<Records.Told> told = awaitRecords("directory.employment.events", 3);
        List<String> moveIds = told.stream()
                .map(record -> JSON.readTree(record.json()).path("moveId"))
                .filter(node -> node.isString())
                .map(node -> node.asString())
                .toList();
        assertThat(moveIds).containsExactly("move-e-n" + x, "move-e-n" + x);
        assertThat(told)
                .extracting(Records.Told::type)
                .containsExactlyInAnyOrder(
                        "no.likeverd.directory.employment-started.v1",
                        "no.likeverd.directory.employment-started.v1",
                        "no.likeverd.directory.employment-ended.v1");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(replica.employmentsOf("p-a" + x))
                .extracting(Employment::unitId)
                .containsExactlyInAnyOrder("u-a" + x, "u-b" + x));
    }

    @Test
    @Rule("DIR-07")
    void namesAndAddressesTravelOnTheTopicOfPeopleOnly() {
        client().importFiles(ADMINISTRATOR, "key-1" + x, municipality());
        awaitRecords("directory.person.state", 2);
        awaitRecords("directory.employment.events", 1);

        assertThat(Records.on("directory.person.state", x))
                .anyMatch(record -> record.json().contains("Hemmelig"))
                .allSatisfy(record -> EventContract.of("directory/person-state/v1")
                        .accepts(record.json().getBytes(UTF_8)));
        for (String topic : List.of(
                "directory.person.events",
                "directory.unit.events",
                "directory.employment.events",
                "directory.role.events",
                "directory.import-run.events",
                "directory.unit.state",
                "directory.employment.state",
                "directory.role.state")) {
            assertThat(Records.on(topic, ""))
                    .noneMatch(record -> record.json().contains("Hemmelig")
                            || record.json().contains("@")
                            || record.json().contains("amilyName"));
        }
    }

    @Test
    void whatIsOnTheBrokerKeepsTheContracts() {
        client().importFiles(ADMINISTRATOR, "key-1" + x, municipality());
        awaitRecords("directory.role.state", 1);

        for (String aggregate : List.of("person", "unit", "employment", "role")) {
            EventContract contract = EventContract.of("directory/" + aggregate + "-state/v1");
            assertThat(awaitRecords("directory." + aggregate + ".state", 1)).allSatisfy(record -> {
                assertThat(record.type()).isEqualTo("no.likeverd.directory." + aggregate + "-state.v1");
                contract.accepts(record.json().getBytes(UTF_8));
            });
        }
        EventContract started = EventContract.of("directory/employment-started/v1");
        assertThat(awaitRecords("directory.employment.events", 1))
                .allSatisfy(record -> started.accepts(record.json().getBytes(UTF_8)));
    }

    @Test
    @Rule("DIR-01")
    void oneBadRowLeavesEverythingAsItWas() {
        Csv files = municipality().roles("g-a" + x + ",p-nobody,LEADER,u-a" + x + ",2024-01-01,");

        Answer answer = client().importFiles(ADMINISTRATOR, "key-" + x, files);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IMPORT_REFUSED");
        assertThat(answer.number("total")).isEqualTo(1);
        assertThat(answer.body().path("findings").path(0).path("column").asString())
                .isEqualTo("person_id");
        assertThat(client().get(ADMINISTRATOR, "/directory/v1/people/p-a" + x).status())
                .isEqualTo(404);
    }

    @Test
    @Rule("DIR-19")
    void aRepeatUnderTheKeyFindsTheFirstAndOtherFilesUnderItAreRefused() {
        Answer first = client().importFiles(ADMINISTRATOR, "key-" + x, municipality());

        Answer repeat = client().importFiles(ADMINISTRATOR, "key-" + x, municipality());
        Answer other = client().importFiles(ADMINISTRATOR, "key-" + x, new Csv().people("p-z" + x + ",Bo,Prøve,"));

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.text("importId")).isEqualTo(first.text("importId"));
        assertThat(repeat.number("created")).isEqualTo(7);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    @Rule("DIR-17")
    void keepsTheOutcomeOfEachRowButNoNames() {
        String id =
                client().importFiles(ADMINISTRATOR, "key-" + x, municipality()).text("importId");

        Answer rows = client().get(ADMINISTRATOR, Client.IMPORTS + "/" + id + "/rows?page=1&size=5");

        assertThat(rows.number("total")).isEqualTo(7);
        assertThat(rows.body().path("rows").size()).isEqualTo(2);
        assertThat(rows.body().path("rows").path(1).path("outcome").asString()).isEqualTo("CREATED");
        assertThat(client().get(ADMINISTRATOR, Client.IMPORTS + "/" + id).text("status"))
                .isEqualTo("APPLIED");
        assertThat(runs.get(id).toString()).contains("p-a" + x).doesNotContain("Hemmelig", "@");
    }

    @Test
    @Rule("DIR-08")
    void ofManyAtOnceEachIsAppliedWholeOrRefused() {
        List<Answer> answers = Crowd.atOnce(8, n -> client().importFiles(
                        ADMINISTRATOR,
                        "key-" + n + x,
                        new Csv().people("p-all" + x + ",Navn,Nummer " + n + ",", "p-" + n + x + ",En,Til,")));

        assertThat(answers).extracting(Answer::status).contains(201).containsOnly(201, 409);
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            assertThat(answer.code()).isEqualTo(answer.status() == 409 ? "IMPORT_RUNNING" : "");
            assertThat(client().get(ADMINISTRATOR, "/directory/v1/people/p-" + i + x)
                            .status())
                    .isEqualTo(answer.status() == 201 ? 200 : 404);
        }
        assertThat(runs.last().applied()).isTrue();
    }

    private List<Records.Told> awaitRecords(String topic, int atLeast) {
        return await().atMost(Duration.ofSeconds(30)).until(() -> Records.on(topic, x), told -> told.size() >= atLeast);
    }

    private Csv municipality() {
        return new Csv()
                .units("u-a" + x + ",Sykehjemmet,NURSING_HOME,", "u-b" + x + ",Hjemmetjenesten,HOME_CARE,u-a" + x)
                .people("p-a" + x + ",Åse,Hemmelig,ase@solvik.example", "p-b" + x + ",Bo,Prøve,")
                .employments("e-a" + x + ",p-a" + x + ",u-a" + x + ",Sykepleier,100,p-b" + x + ",2024-01-01,,")
                .roles(
                        "g-a" + x + ",p-b" + x + ",LEADER,u-a" + x + ",2024-01-01,",
                        "g-b" + x + ",p-b" + x + ",ORDERER,u-a" + x + ",2024-01-01,");
    }
}
