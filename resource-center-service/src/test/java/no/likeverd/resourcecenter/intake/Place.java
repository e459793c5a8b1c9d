package no.likeverd.resourcecenter.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import no.likeverd.resourcecenter.ResourceCenterApplication;
import no.likeverd.resourcecenter.calendar.Period;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The service with a centre, a department and somebody who imports for each. */
final class Place implements AutoCloseable {

    static final String API = "/resource-center/v1/intake";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final RunningService service = RunningService.start("resource-center", ResourceCenterApplication.application());
    private final Teller tells = service.tells();
    final String centre = unit("centre");
    final String home = unit("home-care");
    final String school = unit("school");
    final String centreLeader = person("centre-leader", "RESOURCE_CENTRE_LEADER", centre);
    final String homeLeader = person("home-leader", "LEADER", home);
    final String nobody = person("nobody", null, home);
    private int posts;

    Place() {
        service.knowsTheDirectory();
    }

    private String unit(String name) {
        tells.unit(tells.id(name), null);
        return tells.id(name);
    }

    private String person(String name, @Nullable String role, String unitId) {
        String id = tells.id(name);
        tells.person(id);
        if (role != null) {
            tells.role("g-" + id, id, role, unitId, LONG_AGO, null);
        }
        return id;
    }

    /** Somebody employed in a unit; the answer is the employment's id. */
    String post(String unitId) {
        String name = "post-" + ++posts;
        String id = tells.id("e-" + name);
        tells.employment(id, person(name, null, unitId), unitId, null, LONG_AGO, null, null);
        service.knowsTheDirectory();
        return id;
    }

    /** An expert of the centre, in the pool; the answer is the employment's id. */
    String expert() {
        String employmentId = post(centre);
        service.post("/resource-center/v1/experts", """
                        {"employmentId":"%s","membership":"EMPLOYED","sharePercent":100,
                         "skills":[{"code":"dementia-care","level":3}]}""".formatted(employmentId))
                .as(centreLeader)
                .send()
                .is(201);
        return employmentId;
    }

    /** The service's day, so many days from today. */
    static LocalDate day(int fromToday) {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(fromToday);
    }

    /** The first day from then on that half of can be taken off. */
    static LocalDate workingDay(int fromToday) {
        return day(fromToday)
                .datesUntil(day(fromToday + 20))
                .filter(day -> new Period(day, day.plusDays(1)).workingDays() == 1)
                .findFirst()
                .orElseThrow();
    }

    Reply send(String kind, Book book, String personId) {
        return send(kind, book.bytes(), personId, RunningService.newKey());
    }

    Reply send(String kind, byte[] file, String personId, String key) {
        return service.call("POST", API + "/" + kind)
                .parts("file", file, Map.of())
                .header("Idempotency-Key", key)
                .as(personId)
                .send();
    }

    String checked(String kind, Book book, String personId) {
        return send(kind, book, personId).is(201).path("runId").asString();
    }

    Reply decide(String runId, String what, String personId) {
        return service.post(API + "/runs/" + runId + "/" + what, "{}")
                .as(personId)
                .send();
    }

    Reply see(String path, String personId) {
        return service.get(API + path).as(personId).send();
    }

    /** What a run has come to. */
    JsonNode applied(String runId, String personId) {
        return service.until(
                        () -> see("/runs/" + runId, personId),
                        reply -> reply.is(200).path("status").asString().equals("APPLIED"))
                .is(200);
    }

    Map<String, String> everything() {
        return service.everything("expert_calendar", "competence", "intake_run", "catalogue");
    }

    @Override
    public void close() {
        service.close();
    }
}
