package no.likeverd.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.likeverd.directory.Client;
import no.likeverd.directory.Client.Answer;
import no.likeverd.directory.RunningDirectory;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.directory.imports.csv.ImportFile;
import no.likeverd.directory.people.Person;
import no.likeverd.messaging.aggregate.AggregateStore;
import no.likeverd.testing.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the import refuses before it looks at rows; nothing of it leaves a trace. */
class BadImportIT extends RunningDirectory {

    private static final String KEY = "Idempotency-Key";
    private static final String FILE = "person_id,given_name,family_name,email\np-1,Bo,Prøve,\n";
    private static final byte[] GOOD = Client.multipart(Map.of("people", FILE));

    @Autowired
    private ImportRuns runs;

    @Autowired
    private AggregateStore<Person> people;

    private int importsBefore;
    private long peopleBefore;

    @BeforeEach
    void remember() {
        importsBefore = runs.last().number();
        peopleBefore = people.documents().countDocuments();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void refuses(String what, Function<Client, HttpRequest.Builder> request, int status, String code) {
        Answer answer = client().send(request.apply(client()));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertNothingChanged();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                bad("no token", c -> c.request(Client.IMPORTS).POST(BodyPublishers.noBody()), 401, "NO_VALID_TOKEN"),
                bad(
                        "an expired token",
                        c -> withToken(c, ISSUER.expired(ADMINISTRATOR, "directory")),
                        401,
                        "NO_VALID_TOKEN"),
                bad(
                        "a token for another",
                        c -> withToken(c, ISSUER.token(ADMINISTRATOR, "ladder")),
                        401,
                        "NO_VALID_TOKEN"),
                bad(
                        "a stranger's token",
                        c -> withToken(c, ISSUER.signedByStranger(ADMINISTRATOR, "directory")),
                        401,
                        "NO_VALID_TOKEN"),
                bad("nobody known", c -> c.post("p-unknown", GOOD).header(KEY, "12345678"), 403, "NOT_YET_KNOWN"),
                bad("no key", c -> c.post(ADMINISTRATOR, GOOD), 400, "IDEMPOTENCY_KEY_MISSING"),
                bad("a short key", c -> c.post(ADMINISTRATOR, GOOD).header(KEY, "1"), 400, "IDEMPOTENCY_KEY_MALFORMED"),
                bad("JSON", c -> as(c, "application/json", "{}"), 415, "MEDIA_TYPE_NOT_SUPPORTED"),
                bad("no boundary", c -> as(c, "multipart/form-data", FILE), 400, "MALFORMED"),
                bad("no parts in it", c -> as(c, "multipart/form-data; boundary=x", FILE), 400, "NO_FILES"),
                bad(
                        "broken off",
                        c -> keyed(c, Client.part("people", FILE).getBytes(StandardCharsets.UTF_8)),
                        400,
                        "MALFORMED"),
                bad("nothing", c -> keyed(c, Client.multipart(Map.of())), 400, "NO_FILES"),
                bad("another part", c -> keyed(c, Client.multipart(Map.of("planets", FILE))), 400, "UNKNOWN_PART"),
                bad("a part twice", c -> keyed(c, twice()), 400, "PART_REPEATED"),
                bad("PUT", c -> keyed(c, GOOD).PUT(BodyPublishers.ofByteArray(GOOD)), 405, "METHOD_NOT_ALLOWED"));
    }

    @Test
    @Rule("DIR-16")
    void refusesAFileThatIsTooLarge() {
        String large = FILE + "x".repeat((int) ImportFile.MOST_BYTES);

        Answer answer = client().importParts(ADMINISTRATOR, "key-large", Map.of("people", large));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_LARGE");
        assertNothingChanged();
    }

    @Test
    @Rule("DIR-16")
    void refusesMoreRowsThanAFileMayHave() {
        String rows = FILE + "p-2,Bo,Prøve,\n".repeat(ImportFile.MOST_ROWS);

        Answer answer = client().importParts(ADMINISTRATOR, "key-rows", Map.of("people", rows));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("TOO_MANY_ROWS");
        assertThat(answer.text("field")).isEqualTo("people");
        assertNothingChanged();
    }

    @Test
    @Rule("DIR-16")
    void refusesMoreChangesThanOneImportCanHold() {
        String x = unique();
        String[] units = IntStream.range(0, 15_000)
                .mapToObj(i -> "u-" + i + x + "," + "n".repeat(120) + ",KIND,")
                .toArray(String[]::new);
        String[] persons = IntStream.range(0, 18_000)
                .mapToObj(i -> "p-" + i + x + "," + "n".repeat(100) + "," + "f".repeat(100) + ",")
                .toArray(String[]::new);
        String[] posts = IntStream.range(0, 20_000)
                .mapToObj(i -> "e-" + i + x + ",p-1" + x + ",u-1" + x + "," + "p".repeat(90) + ",1,,2024-01-01,,")
                .toArray(String[]::new);

        Answer answer = client().importFiles(
                        ADMINISTRATOR,
                        "key-changes",
                        new Csv().units(units).people(persons).employments(posts));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("IMPORT_TOO_LARGE");
        assertNothingChanged();
    }

    @Test
    void refusesRowsWithTheirPlaces() {
        Answer answer = client().importParts(ADMINISTRATOR, "key-refused", Map.of("people", FILE + "p-1,Bo,,\n"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("findings").size()).isEqualTo(2);
        assertThat(answer.body().path("findings").path(0).path("line").asInt()).isEqualTo(3);
        assertNothingChanged();
    }

    @Test
    @Rule("DIR-10")
    void refusesWhoIsNoAdministrator() {
        String x = unique();
        Csv files =
                new Csv().people("p-h" + x + ",Hanne,Råd,").roles("g-h" + x + ",p-h" + x + ",HR_ADVISER,,2024-01-01,");
        String id = client().importFiles(ADMINISTRATOR, "key-" + x, files).text("importId");
        awaitKnown("p-h" + x);
        remember();

        Answer post = client().send(client().post("p-h" + x, GOOD).header(KEY, "key-2" + x));
        Answer get = client().get("p-h" + x, Client.IMPORTS + "/" + id);
        Answer rows = client().get("p-h" + x, Client.IMPORTS + "/" + id + "/rows");

        assertThat(Stream.of(post, get, rows)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("NOT_ALLOWED");
        });
        assertNothingChanged();
    }

    @Test
    void knowsNoOtherImports() {
        assertThat(client().get(ADMINISTRATOR, Client.IMPORTS + "/imp-99999999").code())
                .isEqualTo("UNKNOWN");
        assertThat(client().get(ADMINISTRATOR, Client.IMPORTS + "/imp-99999999/rows")
                        .status())
                .isEqualTo(404);
        assertThat(client().get(ADMINISTRATOR, Client.IMPORTS + "/%24where/rows")
                        .status())
                .isEqualTo(404);
        assertThat(client().get(ADMINISTRATOR, Client.IMPORTS).status()).isEqualTo(405);
    }

    private void assertNothingChanged() {
        assertThat(runs.last()).isEqualTo(new ImportRuns.Last(importsBefore, true));
        assertThat(people.documents().countDocuments()).isEqualTo(peopleBefore);
    }

    private static Arguments bad(String what, Function<Client, HttpRequest.Builder> request, int status, String code) {
        return arguments(what, request, status, code);
    }

    private static HttpRequest.Builder keyed(Client client, byte[] body) {
        return client.post(ADMINISTRATOR, body).header(KEY, "key-of-a-bad-import");
    }

    private static HttpRequest.Builder withToken(Client client, String token) {
        return keyed(client, GOOD).setHeader("Authorization", "Bearer " + token);
    }

    private static HttpRequest.Builder as(Client client, String type, String body) {
        return keyed(client, body.getBytes(StandardCharsets.UTF_8)).setHeader("Content-Type", type);
    }

    private static byte[] twice() {
        String good = new String(GOOD, StandardCharsets.UTF_8);
        return (Client.part("people", FILE) + good).getBytes(StandardCharsets.UTF_8);
    }
}
