package no.likeverd.mentor;

import static java.time.LocalDate.now;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import org.jspecify.annotations.Nullable;

/** A running mentor service and the leaders of a municipality: each leads a unit of the own, right under the director. */
public final class Town implements AutoCloseable {

    /** One day for a whole run, also over midnight: what was told of then still holds. */
    @SuppressWarnings("TimeInStaticInitializer")
    public static final LocalDate TODAY = now(ZoneId.of("Europe/Oslo"));

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);

    public final RunningService service = RunningService.start("mentor", MentorApplication.application());
    public final Teller tells = service.tells();
    public final String director = tells.id("p-director");
    public final String coordinator = tells.id("p-coordinator");
    private final String root = tells.id("u-root");

    public Town() {
        tells.unit(root, null);
        unitOf(director, null, LONG_AGO);
        unitOf(coordinator, director, LONG_AGO);
        tells.role(tells.id("g-director"), director, "LEADER", root, LONG_AGO, null);
        tells.role(tells.id("g-coordinator"), coordinator, "MENTOR_COORDINATOR", null, LONG_AGO, null);
        service.knowsTheDirectory();
    }

    private void unitOf(String personId, @Nullable String leaderId, LocalDate from) {
        tells.person(personId);
        tells.unit(unit(personId), root);
        tells.employment(post(personId), personId, unit(personId), leaderId, from, null, null);
    }

    public String unit(String personId) {
        return personId.replaceFirst("p-", "u-");
    }

    public String post(String personId) {
        return personId.replaceFirst("p-", "e-");
    }

    /** Somebody who has led a unit for years. */
    public String leader(String name) {
        return leading(name, LONG_AGO);
    }

    /** Somebody who leads a unit since the day before yesterday. */
    public String newcomer(String name) {
        return leading(name, TODAY.minusDays(2));
    }

    public String leading(String name, LocalDate from) {
        String personId = somebody(name);
        tells.role(personId.replaceFirst("p-", "g-"), personId, "LEADER", unit(personId), from, null);
        service.knowsTheDirectory();
        return personId;
    }

    /** Somebody who leads nobody. */
    public String somebody(String name) {
        String personId = tells.id("p-" + name);
        unitOf(personId, director, LONG_AGO);
        service.knowsTheDirectory();
        return personId;
    }

    /** A leader in the corps, with topics of the own. */
    public String mentor(String name, String... topics) {
        String personId = leader(name);
        service.post("/mentor/v1/mentors", member(topics)).as(personId).send().is(201);
        return personId;
    }

    public static String member(String... topics) {
        return """
                {"leaderSchoolCompletedOn":"2021-06-18","mentorTrainingCompletedOn":"2022-03-01","termsAcceptedOn":"%s",
                 "sectors":["health"],"topics":[%s],"experienceYears":12}""".formatted(TODAY, quoted(topics));
    }

    public static String enrolment(String... topics) {
        return """
                {"termsAcceptedOn":"%s","topics":[%s],"sectors":["school"]}""".formatted(TODAY, quoted(topics));
    }

    public static String quoted(String... values) {
        return Arrays.stream(values).map(value -> "\"" + value + "\"").collect(Collectors.joining(","));
    }

    /** A newcomer who has enrolled. */
    public String performer(String name, String... topics) {
        String personId = newcomer(name);
        service.post("/mentor/v1/performers/" + performerId(personId) + "/enrolment", enrolment(topics))
                .as(personId)
                .send()
                .is(200);
        return personId;
    }

    public String performerId(String personId) {
        return service.until(
                        () -> service.get("/mentor/v1/me/performer")
                                .as(personId)
                                .send(),
                        reply -> reply.status() == 200)
                .is(200)
                .path("performerId")
                .asString();
    }

    public String mentorId(String personId) {
        return service.get("/mentor/v1/me/mentor")
                .as(personId)
                .send()
                .is(200)
                .path("mentorId")
                .asString();
    }

    /** A draft for these alone. */
    public Reply round(@Nullable LocalDate from, String... performerIds) {
        String body = from == null
                ? "{\"performers\":[%s]}".formatted(quoted(performerIds))
                : "{\"from\":\"%s\",\"performers\":[%s]}".formatted(from, quoted(performerIds));
        return service.post("/mentor/v1/rounds", body).as(coordinator).send();
    }

    /** A published pair of the two, with its id. */
    public String pair(String mentor, String performer, @Nullable LocalDate from) {
        Reply draft = round(from, performerId(performer));
        String path = "/mentor/v1/rounds/" + draft.is(201).path("roundId").asString();
        Reply pinned = pin(path, mentor, performer, draft.etag());
        pinned.is(200);
        return publish(path, pinned.etag())
                .is(200)
                .path("pairs")
                .path(0)
                .path("pairId")
                .asString();
    }

    public Reply pin(String path, String mentor, String performer, String etag) {
        return service.post(path + "/pins", ids(mentor, performer))
                .as(coordinator)
                .header("If-Match", etag)
                .send();
    }

    public String ids(String mentor, String performer) {
        return """
                {"mentorId":"%s","performerId":"%s"}""".formatted(mentorId(mentor), performerId(performer));
    }

    public Reply publish(String path, String etag) {
        return service.post(path + "/publication", "{}")
                .as(coordinator)
                .header("If-Match", etag)
                .send();
    }

    @Override
    public void close() {
        service.close();
    }
}
