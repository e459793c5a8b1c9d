package no.likeverd.mentor.round;

import static no.likeverd.mentor.Town.TODAY;
import static no.likeverd.mentor.Town.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import no.likeverd.mentor.Town;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rounds, pairs and their ends, over HTTP and events. */
class RoundIT {

    private static Town town;
    private static RunningService service;

    @BeforeAll
    static void start() {
        town = new Town();
        service = town.service;
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule({"MEN-13", "MEN-15", "MEN-16", "MEN-19"})
    void proposesIsChangedByHandAndPublished() {
        String ane = town.mentor("ane", "t-one", "t-two");
        String bo = town.mentor("bo", "t-three");
        String per = town.performer("per", "t-one", "t-two");
        String kari = town.performer("kari", "t-three");
        Reply draft = town.round(null, town.performerId(per), town.performerId(kari));
        JsonNode proposed = draft.is(201);
        String path = "/mentor/v1/rounds/" + proposed.path("roundId").asString();
        assertThat(proposed.path("pairs")).hasSize(2);
        JsonNode first = row(proposed, per);
        assertThat(first.path("mentorId").asString()).isEqualTo(town.mentorId(ane));
        assertThat(first.path("reasons").findValuesAsString("code")).contains("TOPICS_SHARED", "DISTANCE");
        assertThat(first.path("alternatives")
                        .path(0)
                        .path("cost")
                        .path("matched")
                        .asInt())
                .isZero();
        service.get(path).as(ane).send().refused(403, "NOT_ALLOWED");

        Reply pinned = town.pin(path, bo, per, draft.etag());
        assertThat(row(pinned.is(200), per).path("mentorId").asString()).isEqualTo(town.mentorId(bo));
        assertThat(pinned.is(200).path("difference").path("points").asInt()).isNegative();
        town.pin(path, bo, per, draft.etag()).refused(412, "STALE_VERSION");
        Reply freed = edit("DELETE", path + "/pins/" + town.performerId(per), pinned.etag());
        assertThat(freed.is(200).path("pairs")).isEqualTo(proposed.path("pairs"));
        Reply forbidden = service.post(path + "/forbids", town.ids(ane, per))
                .as(town.coordinator)
                .header("If-Match", freed.etag())
                .send();
        assertThat(row(forbidden.is(200), per).path("mentorId").asString()).isNotEqualTo(town.mentorId(ane));
        town.pin(path, ane, per, forbidden.etag()).refused(409, "NOT_POSSIBLE");
        Reply allowed =
                edit("DELETE", path + "/forbids/" + town.performerId(per) + "/" + town.mentorId(ane), forbidden.etag());

        town.publish(path, draft.etag()).refused(412, "STALE_VERSION");
        Reply published = town.publish(path, allowed.etag());

        assertThat(published.is(200).path("status").asString()).isEqualTo("PUBLISHED");
        String pairId = row(published.is(200), per).path("pairId").asString();
        Reply own = service.get("/mentor/v1/pairs/" + pairId).as(ane).send();
        assertThat(own.is(200).path("performer").path("name").asString()).isEqualTo("Navn Navnesen");
        assertThat(own.is(200).path("until").asString())
                .isEqualTo(TODAY.plusMonths(6).toString());
        assertThat(service.get("/mentor/v1/pairs").as(per).send().rows()).containsExactly(own.is(200));
        service.get("/mentor/v1/pairs/" + pairId).as(bo).send().refused(404, "UNKNOWN_PAIR");
        service.get("/mentor/v1/pairs/" + pairId).as(town.director).send().refused(404, "UNKNOWN_PAIR");
        town.publish(path, published.etag()).refused(409, "ROUND_PUBLISHED");
        await().untilAsserted(() -> assertThat(service.heard("mentor.pair.events", pairId))
                .extracting(Heard::type)
                .containsExactly("no.likeverd.mentor.mentor-pair-formed.v1"));
        assertThat(service.heard("mentor.round.events", proposed.path("roundId").asString()))
                .extracting(heard -> heard.data().path("pairs").size())
                .containsExactly(2);
        assertThat(service.get("/mentor/v1/rounds").as(town.coordinator).send().rows())
                .contains(published.is(200));
    }

    private static JsonNode row(JsonNode round, String performer) {
        String performerId = town.performerId(performer);
        return round.path("pairs")
                .valueStream()
                .filter(pair -> pair.path("performerId").asString().equals(performerId))
                .findFirst()
                .orElseThrow();
    }

    private static Reply edit(String method, String path, String etag) {
        return service.call(method, path)
                .as(town.coordinator)
                .header("If-Match", etag)
                .send();
    }

    @Test
    void isForEverybodyWhoWaitsUnlessItSaysOtherwise() {
        town.mentor("ane-all", "t-all");
        String per = town.performer("per-all", "t-all");
        String kari = town.performer("kari-all", "t-all");

        JsonNode draft = service.post("/mentor/v1/rounds", "{}")
                .as(town.coordinator)
                .send()
                .is(201);

        assertThat(draft.toString()).contains(town.performerId(per), town.performerId(kari));
        assertThat(draft.path("from").asString()).isEqualTo(TODAY.toString());
    }

    @Test
    @Rule({"MEN-08", "MEN-10", "MEN-14"})
    void barredPairSaysNotPossibleWhateverTheReason() {
        String avoiding = town.mentor("avoiding", "t-bar");
        String per = town.performer("per-bar", "t-bar");
        String boss = town.mentor("boss-bar", "t-bar");
        town.tells.employment(town.post(per), per, town.unit(per), boss, TODAY.minusYears(2), null, null);
        service.knowsTheDirectory();
        service.put("/mentor/v1/me/wishes", "{\"wishes\":[],\"avoid\":[%s]}".formatted(quoted(per)))
                .as(avoiding)
                .send()
                .is(200);
        Reply draft = town.round(null, town.performerId(per));
        String path = "/mentor/v1/rounds/" + draft.is(201).path("roundId").asString();

        JsonNode one = town.pin(path, avoiding, per, draft.etag()).refused(409, "NOT_POSSIBLE");
        JsonNode other = town.pin(path, boss, per, draft.etag()).refused(409, "NOT_POSSIBLE");

        assertThat(one.path("detail")).isEqualTo(other.path("detail"));
        assertThat(one.propertyNames()).isEqualTo(other.propertyNames());
        assertThat(draft.text()).doesNotContain(town.mentorId(avoiding)).doesNotContain(town.mentorId(boss));
        assertThat(service.get(path).as(town.coordinator).send().etag()).isEqualTo(draft.etag());
    }

    @Test
    @Rule("MEN-17")
    void pairThatBecameImpossibleIsATaskThatSaysNothingMore() {
        String ane = town.mentor("ane-task", "t-task", "t-task-two");
        String per = town.performer("per-task", "t-task", "t-task-two");
        Reply draft = town.round(null, town.performerId(per));
        String path = "/mentor/v1/rounds/" + draft.is(201).path("roundId").asString();
        Reply pinned = town.pin(path, ane, per, draft.etag());
        service.put("/mentor/v1/me/wishes", "{\"wishes\":[],\"avoid\":[%s]}".formatted(quoted(ane)))
                .as(per)
                .send()
                .is(200);

        JsonNode published = town.publish(path, pinned.etag()).is(200);

        assertThat(row(published, per).path("outcome").asString()).isEqualTo("NOT_POSSIBLE");
        assertThat(published.path("unmatched").path(0).path("code").asString()).isEqualTo("NOT_POSSIBLE");
        JsonNode task = tasks(path).getFirst();
        assertThat(task.path("code").asString()).isEqualTo("NOT_POSSIBLE");
        assertThat(task.path("open").asBoolean()).isTrue();
        assertThat(service.get("/mentor/v1/me/mentor")
                        .as(ane)
                        .send()
                        .is(200)
                        .path("inPair")
                        .asBoolean())
                .isFalse();
        assertThat(service.get("/mentor/v1/me/performer")
                        .as(per)
                        .send()
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("ENROLLED");
        town.round(null, town.performerId(per)).is(201);
    }

    private static List<JsonNode> tasks(String path) {
        return service.get(path + "/tasks").as(town.coordinator).send().rows();
    }

    @Test
    @Rule({"MEN-13", "MEN-23", "MEN-24"})
    void eitherEndsThePairWithoutBlameAndTheNextRoundIsQuick() {
        String ane = town.mentor("ane-end", "t-end", "t-end-two");
        String per = town.performer("per-end", "t-end", "t-end-two");
        String pairId = town.pair(ane, per, null);
        String round = service.get("/mentor/v1/rounds").as(town.coordinator).send().rows().stream()
                .filter(row -> row.toString().contains(pairId))
                .findFirst()
                .orElseThrow()
                .path("roundId")
                .asString();
        service.post("/mentor/v1/mentors/" + town.mentorId(ane) + "/leave", "{}")
                .as(ane)
                .send()
                .refused(409, "IN_A_PAIR");
        town.round(null, town.performerId(per)).refused(422, "NOT_WAITING");
        service.post("/mentor/v1/pairs/" + pairId + "/end", "{}")
                .as(town.coordinator)
                .send()
                .refused(403, "NOT_ALLOWED");
        service.post("/mentor/v1/pairs/" + pairId + "/end", "{\"reason\":\"chemistry\"}")
                .as(per)
                .send()
                .refused(400, "MALFORMED");

        RunningService.Call end =
                service.post("/mentor/v1/pairs/" + pairId + "/end", "{}").as(per);
        JsonNode ended = end.send().is(200);

        assertThat(ended.path("reason").asString()).isEqualTo("ENDED_EARLY");
        assertThat(end.send().is(200)).as("a repeat").isEqualTo(ended);
        assertThat(service.get("/mentor/v1/pairs/" + pairId).as(ane).send().is(200))
                .isEqualTo(ended);
        assertThat(service.get("/mentor/v1/pairs/" + pairId)
                        .as(town.coordinator)
                        .send()
                        .is(200))
                .isEqualTo(ended);
        service.post("/mentor/v1/pairs/" + pairId + "/end", "{}").as(ane).send().refused(409, "PAIR_ENDED");
        await().untilAsserted(() ->
                assertThat(service.heard("mentor.pair.events", pairId)).hasSize(2));
        Heard heard = service.heard("mentor.pair.events", pairId).getLast();
        assertThat(heard.data().propertyNames())
                .containsExactlyInAnyOrder("pairId", "mentorPersonId", "performerPersonId", "on", "reason");
        assertThat(service.everything("pair").get("pair/" + pairId)).doesNotContain("endedBy");
        JsonNode task = tasks("/mentor/v1/rounds/" + round).getFirst();
        assertThat(task.path("code").asString()).isEqualTo("REMATCH");
        assertThat(task.path("open").asBoolean()).isTrue();

        String bo = town.mentor("bo-end", "t-end");
        Reply again = town.round(null, town.performerId(per));
        assertThat(row(again.is(201), per).path("mentorId").asString()).isNotEqualTo(town.mentorId(ane));
        String second = "/mentor/v1/rounds/" + again.is(201).path("roundId").asString();
        Reply pinned = town.pin(second, ane, per, again.etag());
        assertThat(row(pinned.is(200), per).path("reasons").toString()).contains("FAILED_BEFORE");
        Reply unpinned = edit("DELETE", second + "/pins/" + town.performerId(per), pinned.etag());
        town.publish(second, town.pin(second, bo, per, unpinned.etag()).etag()).is(200);
        assertThat(tasks("/mentor/v1/rounds/" + round).getFirst().path("open").asBoolean())
                .isFalse();
        assertThat(service.get("/mentor/v1/me/mentor")
                        .as(ane)
                        .send()
                        .is(200)
                        .path("inPair")
                        .asBoolean())
                .isFalse();
    }

    @Test
    @Rule({"MEN-18", "MEN-25", "MEN-26"})
    void periodThatBeganBeforeIsCompletedAndCredited() {
        String ane = town.mentor("ane-done", "t-done");
        String per = town.performer("per-done", "t-done");
        String pairId = town.pair(ane, per, TODAY.minusDays(200));
        String path = "/mentor/v1/pairs/" + pairId;

        service.until(
                () -> service.get(path).as(per).send(),
                reply -> reply.is(200).path("reason").asString("").equals("COMPLETED"));

        service.post(path + "/credit", "{}").as(per).send().refused(403, "NOT_ALLOWED");
        service.post(path + "/credit", "{}").as(town.coordinator).send().refused(403, "NOT_ALLOWED");
        assertThat(service.post(path + "/credit", "{}")
                        .as(ane)
                        .send()
                        .is(200)
                        .path("creditedOn")
                        .asString())
                .isEqualTo(TODAY.toString());
        service.post(path + "/credit", "{}").as(ane).send().refused(409, "ALREADY_CREDITED");
        assertThat(service.get(path).as(per).send().is(200).path("creditedOn").isNull())
                .isTrue();
        await().untilAsserted(() -> assertThat(service.heard("mentor.pair.events", pairId))
                .extracting(Heard::type)
                .containsExactly(
                        "no.likeverd.mentor.mentor-pair-formed.v1",
                        "no.likeverd.mentor.mentor-pair-ended.v1",
                        "no.likeverd.mentor.mentoring-credited.v1"));
        service.until(
                () -> service.get("/mentor/v1/me/performer").as(per).send(),
                reply -> reply.is(200).path("status").asString().equals("COMPLETED"));
        town.round(null, town.performerId(per)).refused(422, "NOT_WAITING");
    }

    @Test
    @Rule({"MEN-25", "MEN-26"})
    void coordinatorClosesAPeriodThatWasLongEnough() {
        String ane = town.mentor("ane-close", "t-close");
        String per = town.performer("per-close", "t-close");
        String pairId = town.pair(ane, per, TODAY.minusDays(130));
        String path = "/mentor/v1/pairs/" + pairId;
        service.post(path + "/credit", "{}").as(ane).send().refused(409, "NOT_COMPLETED");
        completion(path, TODAY, ane).refused(403, "NOT_ALLOWED");
        completion(path, TODAY.minusDays(11), town.coordinator).refused(409, "TOO_EARLY");
        completion(path, TODAY.plusDays(1), town.coordinator).refused(422, "COMPLETED_TOO_LATE");

        JsonNode closed =
                completion(path, TODAY.minusDays(10), town.coordinator).is(200);

        assertThat(closed.path("reason").asString()).isEqualTo("COMPLETED");
        service.post(path + "/credit", "{}").as(ane).send().is(200);
        assertThat(service.get("/mentor/v1/me/mentor")
                        .as(ane)
                        .send()
                        .is(200)
                        .path("inPair")
                        .asBoolean())
                .isFalse();
    }

    private static Reply completion(String path, LocalDate on, String who) {
        return service.post(path + "/completion", "{\"completedOn\":\"%s\"}".formatted(on))
                .as(who)
                .send();
    }

    @Test
    @Rule({"MEN-30", "MEN-31"})
    void leavingMentorEndsThePairOnceAndThePerformerWaits() {
        String ane = town.mentor("ane-left", "t-left");
        String per = town.performer("per-left", "t-left");
        String pairId = town.pair(ane, per, null);

        ends(ane, TODAY);
        town.tells.employmentEnded(town.post(ane), ane, town.unit(ane), TODAY, null);

        assertLeft(pairId, per);
        await().untilAsserted(() -> assertThat(service.heard("mentor.mentor.events", town.mentorId(ane)))
                .extracting(heard -> heard.data().path("reason").asString(""))
                .containsExactly("", "LEFT"));
        service.until(
                () -> service.get("/mentor/v1/me/performer").as(per).send(),
                reply -> !reply.is(200).path("inPair").asBoolean());
        assertThat(service.get("/mentor/v1/me/performer")
                        .as(per)
                        .send()
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("ENROLLED");
        service.post("/mentor/v1/mentors", Town.member("x")).as(ane).send().refused(422, "NOT_EMPLOYED");
    }

    private static void ends(String personId, LocalDate to) {
        town.tells.employment(
                town.post(personId), personId, town.unit(personId), town.director, TODAY.minusYears(3), to, null);
        service.knowsTheDirectory();
    }

    private static void assertLeft(String pairId, String who) {
        service.until(
                () -> service.get("/mentor/v1/pairs/" + pairId).as(who).send(),
                reply -> reply.is(200).path("reason").asString("").equals("LEFT"));
        await().untilAsserted(() -> assertThat(service.heard("mentor.pair.events", pairId))
                .extracting(Heard::type)
                .containsExactly(
                        "no.likeverd.mentor.mentor-pair-formed.v1", "no.likeverd.mentor.mentor-pair-ended.v1"));
    }

    @Test
    @Rule({"MEN-30", "MEN-31"})
    void leavingPerformerFreesTheMentor() {
        String ane = town.mentor("ane-stays", "t-stays");
        String per = town.performer("per-goes", "t-stays");
        String pairId = town.pair(ane, per, null);

        ends(per, TODAY.minusDays(1));
        town.tells.employmentEnded(town.post(per), per, town.unit(per), TODAY.minusDays(1), null);

        assertLeft(pairId, ane);
        service.until(
                () -> service.get("/mentor/v1/me/mentor").as(ane).send(),
                reply -> !reply.is(200).path("inPair").asBoolean());
        assertThat(service.get("/mentor/v1/me/performer")
                        .as(per)
                        .send()
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("ENDED");
    }

    @Test
    @Rule("MEN-30")
    void endAheadAndAnotherPostKeepThePair() {
        String ane = town.mentor("ane-ahead", "t-ahead");
        String bo = town.mentor("bo-two-posts", "t-ahead");
        String per = town.performer("per-ahead", "t-ahead");
        String kari = town.performer("kari-ahead", "t-ahead");
        String first = town.pair(ane, per, null);
        String second = town.pair(bo, kari, null);
        ends(ane, TODAY.plusDays(30));
        String other = town.tells.id("e-other-post");
        town.tells.employment(other, bo, town.unit(bo), town.director, TODAY.minusDays(5), null, null);
        ends(bo, TODAY);
        town.tells.employmentEnded(town.post(ane), ane, town.unit(ane), TODAY.plusDays(30), null);
        town.tells.employmentEnded(town.post(bo), bo, town.unit(bo), TODAY, null);
        String witness = town.mentor("witness", "t-ahead");
        ends(witness, TODAY);
        town.tells.employmentEnded(town.post(witness), witness, town.unit(witness), TODAY, null);

        service.until(
                () -> service.get("/mentor/v1/me/mentor").as(witness).send(),
                reply -> reply.is(200).path("status").asString().equals("LEFT"));

        for (String pairId : List.of(first, second)) {
            assertThat(service.get("/mentor/v1/pairs/" + pairId)
                            .as(town.coordinator)
                            .send()
                            .is(200)
                            .path("status")
                            .asString())
                    .isEqualTo("ACTIVE");
        }
    }

    @Test
    @Rule("MEN-32")
    void moveIntoThePartnersUnitIsATaskAndEndsNothing() {
        String ane = town.mentor("ane-moves", "t-moves", "t-moves-two");
        String per = town.performer("per-moves", "t-moves", "t-moves-two");
        String pairId = town.pair(ane, per, null);
        String moved = town.tells.id("e-moved");
        ends(ane, TODAY);
        town.tells.employment(moved, ane, town.unit(per), town.director, TODAY, null, town.post(ane));
        town.tells.employmentEnded(town.post(ane), ane, town.unit(ane), TODAY, "move-" + moved);
        town.tells.employmentStarted(moved, ane, town.unit(per), TODAY, "move-" + moved);

        String round = service.get("/mentor/v1/rounds?size=100").as(town.coordinator).send().rows().stream()
                .filter(row -> row.toString().contains(pairId))
                .findFirst()
                .orElseThrow()
                .path("roundId")
                .asString();
        Reply tasks = service.until(
                () -> service.get("/mentor/v1/rounds/" + round + "/tasks")
                        .as(town.coordinator)
                        .send(),
                reply -> !reply.rows().isEmpty());

        assertThat(tasks.rows().getFirst().path("code").asString()).isEqualTo("NOT_POSSIBLE");
        assertThat(tasks.rows().getFirst().path("pairId").asString()).isEqualTo(pairId);
        assertThat(service.get("/mentor/v1/pairs/" + pairId)
                        .as(ane)
                        .send()
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("ACTIVE");
        service.post("/mentor/v1/pairs/" + pairId + "/end", "{}").as(ane).send().is(200);
        assertThat(service.get("/mentor/v1/me/mentor")
                        .as(ane)
                        .send()
                        .is(200)
                        .path("status")
                        .asString())
                .isEqualTo("ACTIVE");
    }
}
