package no.likeverd.ladder.placement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.likeverd.ladder.LadderApplication;
import no.likeverd.ladder.demand.Ladderings;
import no.likeverd.ladder.placement.Placement;
import no.likeverd.ladder.version.Conclusion;
import no.likeverd.ladder.version.HearingRecord;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.messaging.aggregate.Change;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.Teller;
import org.jspecify.annotations.Nullable;

/** A running service with two units, their leaders, advisers and three adopted ladders. */
final class PlacementScene implements AutoCloseable {

    static final String PLACEMENTS = "ladder.placement.events";

    final LocalDate today = LocalDate.now(ZoneId.of("Europe/Oslo"));
    final RunningService service = RunningService.start("ladder", LadderApplication.application());
    final Teller tells = service.tells();
    final String home = tells.id("u-home");
    final String there = tells.id("u-there");
    final String leader = tells.id("p-leader");
    final String otherLeader = tells.id("p-other-leader");
    final String hr = tells.id("p-hr");
    final String union = tells.id("p-union");
    final String nobody = tells.id("p-nobody");

    PlacementScene() {
        List.of(Ladderings.PRACTICE, Ladderings.COURSES, Ladderings.SEATS).forEach(this::adopt);
        tells.unit(home, null);
        tells.unit(there, null);
        List.of(leader, otherLeader, hr, union, nobody).forEach(tells::person);
        tells.role(tells.id("g-1"), leader, "LEADER", home, today.minusYears(1), null);
        tells.role(tells.id("g-2"), otherLeader, "LEADER", there, today.minusYears(1), null);
        tells.role(tells.id("g-3"), hr, "HR_ADVISER", null, today.minusYears(1), null);
        tells.role(tells.id("g-4"), union, "UNION_REPRESENTATIVE", home, today.minusYears(1), null);
        service.knowsTheDirectory();
    }

    private void adopt(String ladderId) {
        LocalDate day = today;
        LadderVersion draft = LadderVersion.draft("ver-" + ladderId, Ladderings.definition(ladderId), "p-hr", day);
        HearingRecord held = new HearingRecord(day, day, day, null, Conclusion.SUPPORTED, null);
        LadderVersion heard = to(to(draft.recordHearing(held, "p-hr", day)).confirmHearing("p-union", day));
        LadderVersion adopted =
                to(to(heard.adopt(1, "p-hr", day, Instant.EPOCH)).settle());
        LadderVersion there = service.bean(LadderVersions.class)
                .add(adopted, CommandKey.of("test", ladderId))
                .state();
        if (!there.opensAt(home)) {
            throw new AssertionError("not adopted");
        }
    }

    private static LadderVersion to(Change<LadderVersion> change) {
        return Objects.requireNonNull(change.state(), "nothing was changed");
    }

    /** An employee of the home unit under its leader; gives the employment. */
    String employee(String name) {
        tells.person(tells.id("p-" + name));
        String employment = tells.id("e-" + name);
        tells.employment(employment, tells.id("p-" + name), home, leader, today.minusYears(1), null, null);
        service.knowsTheDirectory();
        return employment;
    }

    String person(String name) {
        return tells.id("p-" + name);
    }

    void assessed(String name, String ladder, int rank) {
        String id = tells.id("a-" + name + rank);
        tells.event(
                "assessment.assessment.events",
                "/assessment/assessment",
                "no.likeverd.assessment.assessment-completed.v1",
                id,
                """
                {"assessmentId":"%s","employmentId":"%s","personId":"%s","unitId":"%s","leaderPersonId":"%s",
                 "versionId":"ver-%s","ladderId":"%s","areas":[{"areaId":"one","rank":%d},{"areaId":"two","rank":%d}],
                 "rank":%d,"completedOn":"%s"}
                """.formatted(
                                id,
                                tells.id("e-" + name),
                                person(name),
                                home,
                                leader,
                                ladder,
                                ladder,
                                rank,
                                rank,
                                rank,
                                today));
    }

    void course(String name, String code) {
        tells.event(
                "assessment.course-record.events",
                "/assessment/course-record",
                "no.likeverd.assessment.course-completed.v1",
                person(name),
                """
                {"personId":"%s","courseCode":"%s","completedOn":"%s"}""".formatted(person(name), code, today));
    }

    void mentored(String name) {
        String pair = tells.id("pair-" + name);
        tells.event(
                "mentor.pair.events", "/mentor/pair", "no.likeverd.mentor.mentoring-credited.v1", pair, """
                {"pairId":"%s","personId":"%s","from":"2026-01-01","to":"2026-07-01","creditedOn":"2026-08-01"}
                """.formatted(
                                pair, person(name)));
    }

    static String id(String employment) {
        return Placement.idFor(employment);
    }

    static String path(String employment) {
        return "/ladder/v1/placements/" + id(employment);
    }

    Reply seen(String person, String employment) {
        return service.get(path(employment)).as(person).send();
    }

    /** Waits until the placement has that status, as its leader sees it. */
    Reply until(String employment, String status) {
        return service.until(
                () -> seen(leader, employment),
                reply -> reply.status() == 200 && reply.text().contains("\"status\":\"" + status + "\""));
    }

    Reply answer(String person, String employment, String answer) {
        return service.post(
                        path(employment) + "/answer", "{\"answer\":\"%s\",\"reason\":\"Not now\"}".formatted(answer))
                .as(person)
                .send();
    }

    /** A placement of an employee in the home unit, in effect. */
    String placed(String name, String ladder, int rank) {
        String employment = employee(name);
        assessed(name, ladder, rank);
        until(employment, "PROPOSED").is(200);
        answer(person(name), employment, "YES").is(200);
        answer(leader, employment, "YES").is(200);
        return employment;
    }

    /** States the need from rank 1 upwards. */
    void need(String unit, String who, String ladder, int... seats) {
        String rows = IntStream.range(0, seats.length)
                .mapToObj(index -> "{\"rank\":%d,\"seats\":%d}".formatted(index + 1, seats[index]))
                .collect(Collectors.joining(","));
        service.put(needPath(unit, ladder), "{\"seats\":[" + rows + "]}")
                .as(who)
                .send()
                .is(200);
    }

    static String needPath(String unit, String ladder) {
        return "/ladder/v1/units/" + unit + "/needs/" + ladder;
    }

    List<Heard> heard(String employment) {
        return service.heard(PLACEMENTS, id(employment));
    }

    @Nullable String last(String employment) {
        List<Heard> all = heard(employment);
        return all.isEmpty() ? null : all.getLast().type();
    }

    @Override
    public void close() {
        service.close();
    }
}
