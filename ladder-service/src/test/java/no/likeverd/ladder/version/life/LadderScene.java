package no.likeverd.ladder.version.life;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.likeverd.ladder.LadderApplication;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.RunningService.Call;
import no.likeverd.testing.Teller;

/** The service with the people who make ladders, and two units. */
final class LadderScene implements AutoCloseable {

    private static final String LADDERS = "/ladder/v1/ladders";

    final RunningService service = RunningService.start("ladder", LadderApplication.application());
    final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Oslo")));
    final String hr = known("p-hr");
    final String union = known("p-union");
    final String leader = known("p-leader");
    final String employee = known("p-employee");
    final String left = known("p-left");
    final String stranger = service.tells().id("p-stranger");
    final String home = unit("u-home");
    final String school = unit("u-school");
    private final AtomicInteger ladders = new AtomicInteger();

    LadderScene() {
        Teller tells = service.tells();
        LocalDate from = today.minusYears(1);
        tells.role(tells.id("g-hr"), hr, "HR_ADVISER", null, from, null);
        tells.role(tells.id("g-union"), union, "UNION_REPRESENTATIVE", null, from, null);
        tells.role(tells.id("g-leader"), leader, "LEADER", home, from, null);
        tells.role(tells.id("g-past"), left, "UNION_REPRESENTATIVE", null, from, today);
        tells.role(tells.id("g-coming"), employee, "UNION_REPRESENTATIVE", null, today.plusDays(1), null);
        tells.employment(tells.id("e-employee"), employee, home, leader, from, null, null);
        tells.employment(tells.id("e-left"), left, home, leader, from, today, null);
        service.knowsTheDirectory();
    }

    private String known(String name) {
        String id = service.tells().id(name);
        service.tells().person(id);
        return id;
    }

    private String unit(String name) {
        String id = service.tells().id(name);
        service.tells().unit(id, null);
        return id;
    }

    /** A ladder of which there is no version yet. */
    String newLadder() {
        return "ladder-" + ladders.incrementAndGet();
    }

    Call draftCall(String definition) {
        return post("", definition).header("Content-Type", "application/yaml").as(hr);
    }

    String draft(String ladderId) {
        return draftCall(Definitions.practice(ladderId))
                .send()
                .is(201)
                .path("versionId")
                .asString();
    }

    String heard(String ladderId) {
        String versionId = draft(ladderId);
        act(versionId, "/hearing", hearing(0), hr).is(200);
        act(versionId, "/hearing/union-confirmation", "{}", union).is(200);
        return versionId;
    }

    String piloted(String ladderId, String... unitIds) {
        String versionId = heard(ladderId);
        act(versionId, "/pilot", units(unitIds), hr).is(200);
        return versionId;
    }

    String adopted(String ladderId) {
        String versionId = heard(ladderId);
        act(versionId, "/adoption", "{}", hr).is(200);
        return versionId;
    }

    /** Heard so many days from today. */
    String hearing(int days) {
        return """
                {"leadersHeardOn":"%s","employeesHeardOn":"%1$s","unionHeardOn":"%1$s","unionPersonId":null,
                 "conclusion":"SUPPORTED_WITH_REMARKS","remarks":"Shorter words"}""".formatted(today.plusDays(days));
    }

    static String units(String... unitIds) {
        return Stream.of(unitIds)
                .map(unitId -> "\"" + unitId + "\"")
                .collect(Collectors.joining(",", "{\"unitIds\":[", "]}"));
    }

    Reply act(String versionId, String path, String body, String personId) {
        return post("/" + versionId + path, body).as(personId).send();
    }

    Call post(String path, String body) {
        return service.post(LADDERS + path, body);
    }

    Reply get(String path, String personId) {
        return service.get(LADDERS + path).as(personId).send();
    }

    String stage(String versionId) {
        return get("/" + versionId, hr).is(200).path("stage").asString();
    }

    /** What has been told of a version, type by type. */
    List<String> told(String versionId) {
        return service.heard("ladder.ladder-version.events", versionId).stream()
                .map(event -> event.type().replaceAll(".*ladder-version-|\\.v1", "") + " "
                        + event.data().path("stage").asString("")
                        + event.data().path("reason").asString(""))
                .toList();
    }

    @Override
    public void close() {
        service.close();
    }
}
