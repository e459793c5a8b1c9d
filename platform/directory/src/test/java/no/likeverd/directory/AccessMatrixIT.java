package no.likeverd.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.likeverd.access.Role;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.access.AccessMatrix;
import no.likeverd.testing.access.Side;
import no.likeverd.testing.access.SmallTown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The directory against its tables in docs/access.md; the town comes in by an import, with those roles that an import takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixIT {

    private static final Set<String> IN_UNITS = Set.of("LEADER", "ORDERER", "RESOURCE_CENTRE_LEADER");
    private static final Set<String> EVERYWHERE = Set.of("DIRECTORY_ADMINISTRATOR", "OPERATIONS");
    /** The same as the other tests', whose broker this is: their grants have one name. */
    private static final String FIRST = RunningDirectory.ADMINISTRATOR;

    private final RunningService service = RunningService.start(
            "directory", DirectoryApplication.application(), "--likeverd.directory.bootstrap-administrator=" + FIRST);
    private final SmallTown town = SmallTown.of(
            service,
            UUID.randomUUID().toString().substring(0, 8),
            Arrays.stream(Role.values()).map(Role::name).toList(),
            (role, everywhere) -> everywhere ? !IN_UNITS.contains(role) : !EVERYWHERE.contains(role));
    private final AccessMatrix matrix = AccessMatrix.of(town, "directory");

    @BeforeAll
    void prepare() {
        String importId = service.until(() -> imported(whole()), reply -> reply.status() == 201)
                .is(201)
                .path("importId")
                .asString();
        town.people((personId, given, family) -> service.until(
                () -> service.get("/directory/v1/roles").as(personId).send(), this::complete));
        for (Side side : town.sides()) {
            side.id("grantId", town.grantOf(side, "ORDERER")).is("the holder", town.holder(side, "ORDERER"));
            side.id("substituteId", substitute(side)).is("the substitute", town.colleague(side));
            side.id("importId", importId).known(town.boss(side));
            side.id("uploadId", uploaded(side)).id("part", "units");
        }
        matrix.body("POST " + Client.IMPORTS, side -> parts(newcomer(side)))
                .body("POST /directory/v1/roles/{grantId}/substitutes", side -> wanted(side, 80))
                .body("PUT /directory/v1/me/digest", side -> """
                        {"often":"OFF","language":"NB"}""")
                .form(
                        "POST /directory/roles/{grantId}",
                        side -> Map.of(
                                "personId",
                                town.person(side),
                                "from",
                                Town.day(90).toString(),
                                "to",
                                Town.day(95).toString()));
    }

    /** Somebody stands in for the holder later on. */
    private String substitute(Side side) {
        return service.post(
                        "/directory/v1/roles/" + side.id("grantId") + "/substitutes",
                        wanted(side, 60).replace(town.person(side), town.colleague(side)))
                .as(town.holder(side, "ORDERER"))
                .send()
                .is(201)
                .path("substituteId")
                .asString();
    }

    private String wanted(Side side, int from) {
        return """
                {"personId":"%s","from":"%s","to":"%s"}""".formatted(town.person(side), Town.day(from), Town.day(from + 5));
    }

    /** Files that an administrator has not decided on. */
    private String uploaded(Side side) {
        Map<String, String> parts = new HashMap<>(Client.parts(newcomer(side)));
        parts.put("_key", town.named("key-" + side));
        String body = new String(Client.multipart(parts), UTF_8);
        String preview = service.call("POST", "/directory/import")
                .header("Accept", "text/html")
                .header("Content-Type", Client.MULTIPART)
                .body(body)
                .as(town.everywhere("DIRECTORY_ADMINISTRATOR"))
                .send()
                .goesTo();
        return preview.substring(preview.lastIndexOf('/') + 1);
    }

    private static Csv newcomer(Side side) {
        return new Csv().people(side.id("personId") + "-new,Kari,Ny,");
    }

    /** A person has one role or none; with one it has to be here, too. */
    private boolean complete(Reply reply) {
        return reply.status() == 200;
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Rule("ACC-DIR-01")
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        matrix.holds();
    }

    @Test
    @Rule("ACC-DIR-02")
    void nothingWithoutAGoodTokenOfSomebodyKnown() {
        matrix.asksForTokens();
    }

    @Test
    @Rule("ACC-DIR-03")
    void machinesMayWhatTheirScopeIsGoodForAndNothingElse() {
        matrix.holdsForClients();
    }

    private Reply imported(Csv files) {
        String body = parts(files);
        return service.post(Client.IMPORTS, body)
                .header("Content-Type", Client.MULTIPART)
                .as(FIRST)
                .send();
    }

    private static String parts(Csv files) {
        return new String(Client.multipart(Client.parts(files)), UTF_8);
    }

    private Csv whole() {
        List<String> people = new ArrayList<>();
        List<String> posts = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        String from = town.from().toString();
        town.people((personId, given, family) -> people.add(String.join(",", personId, given, family, "")));
        town.employments((employmentId, personId, unitId, leader) -> posts.add(String.join(
                ",",
                employmentId,
                personId,
                unitId,
                "Pleier",
                "100",
                Objects.requireNonNullElse(leader, ""),
                from,
                "",
                "")));
        town.grants((grantId, personId, role, unitId) ->
                roles.add(String.join(",", grantId, personId, role, Objects.requireNonNullElse(unitId, ""), from, "")));
        return new Csv()
                .units(town.sides().stream()
                        .map(side -> side.unitId() + ",Avdelingen,HOME_CARE,")
                        .toArray(String[]::new))
                .people(people.toArray(String[]::new))
                .employments(posts.toArray(String[]::new))
                .roles(roles.toArray(String[]::new));
    }
}
