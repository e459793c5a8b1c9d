package no.likeverd.directory;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.page.RenderedPage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;

/**
 * The directory with two units, their leaders and people, asked as browsers and as clients ask. All tests of a run share one
 * broker, so a {@code ~} in an id stands for what is this town's alone.
 */
public final class Town implements AutoCloseable {

    /** The same as in the other tests, whose grants have one name on their one broker. */
    public static final String ADMINISTRATOR = RunningDirectory.ADMINISTRATOR;

    public static final String LEADER = "p-lead~";
    public static final String OTHER_LEADER = "p-other~";
    public static final String NURSE = "p-nurse~";
    public static final String LEAVER = "p-leaver~";
    public static final String STRANGER = "p-stranger~";
    public static final String HR = "p-hr~";
    public static final String ROLE = "g-lead~";
    public static final String ROLES = "/directory/roles/";

    private final String mark = RunningDirectory.unique();
    private int keys;

    public final RunningService service;

    public Town() {
        this(DirectoryApplication.application());
    }

    /** With an application and settings of one's own. */
    public Town(SpringApplicationBuilder application, String... settings) {
        service = RunningService.start(
                "directory",
                application,
                Stream.concat(
                                Stream.of("--likeverd.directory.bootstrap-administrator=" + ADMINISTRATOR),
                                Stream.of(settings))
                        .toArray(String[]::new));
        awaitKnown(ADMINISTRATOR);
        Csv whole = new Csv()
                .units(
                        "u-top~,Kommunen,DIRECTOR_OFFICE,",
                        "u-a~,Sykehjemmet,NURSING_HOME,u-top~",
                        "u-b~,Skolen,SCHOOL,u-top~")
                .people(
                        "p-lead~,Liv,Leder,liv@solvik.example",
                        "p-other~,Odd,Annen,",
                        "p-nurse~,Nina,Sykepleier,",
                        "p-leaver~,Leif,Slutter,",
                        "p-stranger~,Stian,Fremmed,",
                        "p-hr~,Hanne,Rådgiver,")
                .employments(
                        "e-lead~,p-lead~,u-a~,Enhetsleder,100,p-hr~,2024-01-01,,",
                        "e-other~,p-other~,u-b~,Rektor,100,p-hr~,2024-01-01,,",
                        "e-nurse~,p-nurse~,u-a~,Sykepleier,80,p-lead~,2024-01-01,,",
                        "e-leaver~,p-leaver~,u-a~,Vikar,50,p-lead~,2024-01-01," + day(30) + ",",
                        "e-stranger~,p-stranger~,u-b~,Lærer,100,p-other~,2024-01-01,,")
                .roles(
                        "g-lead~,p-lead~,LEADER,u-a~,2024-01-01," + day(300),
                        "g-orderer~,p-lead~,ORDERER,u-a~,2024-01-01,",
                        "g-other~,p-other~,LEADER,u-b~,2024-01-01,",
                        "g-nurse~,p-nurse~,ORDERER,u-a~,2024-01-01,",
                        "g-union~,p-stranger~,UNION_REPRESENTATIVE,,2024-01-01,",
                        "g-hr~,p-hr~,HR_ADVISER,,2024-01-01,");
        // the first administrator may not be known as one yet
        service.until(() -> importFiles(whole), reply -> reply.status() == 201);
        for (String person : new String[] {LEADER, OTHER_LEADER, NURSE, LEAVER, STRANGER, HR}) {
            awaitKnown(person);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.database()
                                .getCollection("directory_roles")
                                .countDocuments(Filters.regex("_id", mark + "$"))
                        == 6);
    }

    /** The text with this town's ids. */
    public String own(String text) {
        return text.replace("~", mark);
    }

    private void awaitKnown(String personId) {
        service.until(
                () -> service.get("/directory/v1/units").as(own(personId)).send(), reply -> reply.status() == 200);
    }

    /** The service's day, so many days from today. */
    public static LocalDate day(int fromToday) {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(fromToday);
    }

    public Reply importFiles(Csv files) {
        return parts(Client.IMPORTS, Client.parts(files), ADMINISTRATOR);
    }

    /** Parts as a client sends them, or a browser with its hidden key among them. */
    public Reply parts(String path, Map<String, String> parts, String personId) {
        return service.call("POST", own(path))
                .as(own(personId))
                .header("Accept", path.contains("/v1/") ? "application/json" : "text/html")
                .header("Idempotency-Key", RunningService.newKey())
                .header("Content-Type", Client.MULTIPART)
                .body(own(new String(Client.multipart(parts), StandardCharsets.UTF_8)))
                .send();
    }

    /** Names a substitute by the API; days from today, {@code to} excluded. */
    public Reply name(String grantId, String holder, String substitute, int from, int to) {
        return name(grantId, holder, substitute, from, to, "key-of-town-" + ++keys);
    }

    public Reply name(String grantId, String holder, String substitute, int from, int to, String key) {
        String wanted = """
                {"personId":"%s","from":"%s","to":"%s"}""".formatted(substitute, day(from), day(to));
        return service.post(own("/directory/v1/roles/" + grantId + "/substitutes"), own(wanted))
                .header("Idempotency-Key", key)
                .as(own(holder))
                .send();
    }

    /** Names one and gives the id. */
    public String named(String grantId, String holder, String substitute, int from, int to) {
        return name(grantId, holder, substitute, from, to)
                .is(201)
                .path("substituteId")
                .asString();
    }

    public Reply end(String grantId, String substituteId, String personId) {
        return service.post(own("/directory/v1/roles/" + grantId + "/substitutes/" + substituteId + "/end"), "")
                .as(own(personId))
                .send();
    }

    /** A role as HR sees it. */
    public JsonNode role(String grantId) {
        return ask("/directory/v1/roles/" + grantId, HR, "application/json").is(200);
    }

    public RenderedPage see(String path, String personId) {
        return ask(path, personId).page(200);
    }

    public Reply ask(String path, String personId) {
        return ask(path, personId, "text/html");
    }

    public Reply ask(String path, String personId, String accept) {
        return service.get(own(path)).header("Accept", accept).as(own(personId)).send();
    }

    public Reply send(String path, Map<String, String> fields, String personId) {
        Map<String, String> filled = new LinkedHashMap<>();
        fields.forEach((name, value) -> filled.put(name, own(value)));
        return service.submit(own(path), filled).as(own(personId)).send();
    }

    /** The fields of a form on a page. */
    public Map<String, String> form(String page, String action, String personId) {
        return new LinkedHashMap<>(see(page, personId).form(own(action)));
    }

    public Map<String, String> everything() {
        return service.everything("unit", "person", "employment", "role", "substitution_plan", "import_run");
    }

    @Override
    public void close() {
        service.close();
    }
}
