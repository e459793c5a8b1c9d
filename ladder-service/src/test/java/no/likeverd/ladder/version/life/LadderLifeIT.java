package no.likeverd.ladder.version.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.likeverd.ladder.version.LadderVersion;
import no.likeverd.ladder.version.LadderVersions;
import no.likeverd.ladder.version.definition.Definitions;
import no.likeverd.messaging.aggregate.CommandKey;
import no.likeverd.testing.Crowd;
import no.likeverd.testing.Heard;
import no.likeverd.testing.Reply;
import no.likeverd.testing.Rule;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.RunningService.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A version's life in the running service, as people and other services see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LadderLifeIT {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final LadderScene scene = new LadderScene();
    private final LadderVersions versions = scene.service.bean(LadderVersions.class);
    private final SupersedeVersions process = scene.service.bean(SupersedeVersions.class);

    @AfterAll
    void stop() {
        scene.close();
    }

    @Test
    @Rule({"LAD-14", "LAD-16"})
    void comesWithLaddersToBeginFrom() {
        List<JsonNode> templates =
                scene.get("/templates?size=100", scene.employee).rows();
        assertThat(templates)
                .extracting(template -> template.path("ladderId").asString())
                .containsExactly(
                        "building-permits",
                        "leader",
                        "practice-assistant",
                        "practice-auxiliary",
                        "practice-college",
                        "quality-nurse");
        Reply yaml = scene.get("/templates/practice-auxiliary", scene.employee);
        assertThat(yaml.status()).isEqualTo(200);
        assertThat(yaml.response().headers().firstValue("Content-Type")).hasValue("application/yaml;charset=UTF-8");

        JsonNode draft = scene.post("?template=practice-auxiliary", "{}")
                .as(scene.hr)
                .send()
                .is(201);

        assertThat(draft.path("stage").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("ladderId").asString()).isEqualTo("practice-auxiliary");
        assertThat(draft.path("definition").path("areas").size()).isEqualTo(10);
        JsonNode again = scene.draftCall(yaml.text()).send().is(201);
        assertThat(again.path("definition")).isEqualTo(draft.path("definition"));
        assertThat(again.path("versionId")).isNotEqualTo(draft.path("versionId"));
        scene.service
                .call("POST", "/ladder/v1/ladders?template=leader")
                .header("Idempotency-Key", RunningService.newKey())
                .as(scene.hr)
                .send()
                .is(201);
    }

    @Test
    @Rule({"LAD-16", "LAD-34"})
    void repeatedDraftIsOneDraft() {
        String ladder = scene.newLadder();
        Call call = scene.draftCall(Definitions.practice(ladder));
        String versionId = call.send().is(201).path("versionId").asString();

        assertThat(call.send().is(201).path("versionId").asString()).isEqualTo(versionId);
        call.body(Definitions.need(ladder)).send().refused(409, "IDEMPOTENCY_KEY_REUSED");
        assertThat(scene.get("?ladder=" + ladder, scene.hr).rows()).hasSize(1);
    }

    @Test
    @Rule({"LAD-12", "LAD-35"})
    void tellsEveryErrorOfADefinition() {
        Map<String, String> before = scene.service.everything("ladder_version");
        String unsound = Definitions.practice("practice-cleaning")
                .replace("number: 3", "number: 4")
                .replace("nb: Erfaren,", "");

        JsonNode problem = scene.draftCall(unsound).send().refused(422, "INVALID_DEFINITION");

        assertThat(problem.path("errors").size()).isEqualTo(2);
        JsonNode first = problem.path("errors").get(0);
        assertThat(first.path("line").asInt()).isEqualTo(14);
        assertThat(first.path("field").asString()).isEqualTo("levels[1].name.nb");
        assertThat(first.path("code").asString()).isEqualTo("MISSING");
        assertThat(first.path("detail").asString()).isNotBlank();
        assertThat(scene.service.everything("ladder_version")).isEqualTo(before);
    }

    @Test
    @Rule({"LAD-17", "LAD-18"})
    void draftIsReadChangedAndSentBackUntilItIsPublished() {
        String versionId = scene.draft(scene.newLadder());
        Reply read = scene.get("/" + versionId, scene.hr);
        ObjectNode definition = (ObjectNode) read.is(200).path("definition");
        definition.put("answerWithinDays", 14);

        Reply changed = put(versionId, definition, read.etag());

        assertThat(changed.is(200).path("definition").path("answerWithinDays").asInt())
                .isEqualTo(14);
        put(versionId, definition, read.etag()).refused(412, "STALE_VERSION");
        scene.act(versionId, "/hearing", scene.hearing(0), scene.hr).is(200);
        scene.act(versionId, "/hearing/union-confirmation", "{}", scene.union).is(200);
        Reply published = scene.get("/" + versionId, scene.employee);
        put(versionId, definition.put("answerWithinDays", 21), published.etag()).refused(409, "NOT_A_DRAFT");
        scene.act(versionId, "/adoption", "{}", scene.hr).is(200);
        scene.act(versionId, "/withdrawal", "{}", scene.hr).is(200);
        Reply closed = scene.get("/" + versionId, scene.employee);
        put(versionId, definition, closed.etag()).refused(409, "NOT_A_DRAFT");
        assertThat(closed.is(200).path("definition")).isEqualTo(changed.is(200).path("definition"));
    }

    @Test
    @Rule({"LAD-19", "LAD-20", "LAD-29", "LAD-36"})
    void isHeardOnlyByARecordAndTheUnionsOwnAct() {
        String versionId = scene.draft(scene.newLadder());
        scene.act(versionId, "/pilot", LadderScene.units(scene.home), scene.hr).refused(409, "NOT_HEARD");
        scene.act(versionId, "/adoption", "{}", scene.hr).refused(409, "NOT_HEARD");
        scene.act(versionId, "/hearing/union-confirmation", "{}", scene.union).refused(409, "HEARING_NOT_RECORDED");
        String named = scene.hearing(-1).replace("\"unionPersonId\":null", "\"unionPersonId\":\"%s\"");
        scene.act(versionId, "/hearing", named.formatted(scene.leader), scene.hr)
                .refused(422, "NOT_A_UNION_REPRESENTATIVE");
        scene.act(versionId, "/hearing", named.formatted(scene.left), scene.hr)
                .refused(422, "NOT_A_UNION_REPRESENTATIVE");
        scene.act(versionId, "/hearing", named.formatted(scene.employee), scene.hr)
                .refused(422, "NOT_A_UNION_REPRESENTATIVE");

        JsonNode recorded = scene.act(versionId, "/hearing", named.formatted(scene.union), scene.hr)
                .is(200);

        assertThat(recorded.path("stage").asString()).isEqualTo("DRAFT");
        assertThat(recorded.path("hearing").path("unionConfirmedOn").isNull()).isTrue();
        scene.act(versionId, "/pilot", LadderScene.units(scene.home), scene.hr).refused(409, "NOT_HEARD");
        scene.act(versionId, "/hearing/union-confirmation", "{}", scene.hr).refused(403, "NOT_ALLOWED");
        JsonNode heard = scene.act(versionId, "/hearing/union-confirmation", "{}", scene.union)
                .is(200);
        assertThat(heard.path("stage").asString()).isEqualTo("HEARD");
        assertThat(heard.path("hearing").path("unionConfirmedOn").asString()).isEqualTo(scene.today.toString());
    }

    @Test
    @Rule({"LAD-21", "LAD-22", "LAD-33", "LAD-34"})
    void isPilotedAtItsUnitsWhereNoOtherIs() {
        String ladder = scene.newLadder();
        String first = scene.heard(ladder);
        Call pilot = scene.post("/" + first + "/pilot", LadderScene.units(scene.home, scene.home))
                .as(scene.hr);

        pilot.send().is(200);
        pilot.send().is(200);

        assertThat(versions.get(first).state().opensAt(scene.home)).isTrue();
        assertThat(versions.get(first).state().opensAt(scene.school)).isFalse();
        assertThat(versions.get(first).state().pilotUnitIds()).containsExactly(scene.home);
        String second = scene.heard(ladder);
        JsonNode problem = scene.act(second, "/pilot", LadderScene.units(scene.school, scene.home), scene.hr)
                .refused(409, "PILOTED_ALREADY");
        assertThat(problem.path("versionId").asString()).isEqualTo(first);
        scene.act(second, "/pilot", LadderScene.units(scene.school), scene.hr).is(200);
        assertThat(scene.stage(first)).isEqualTo("PILOTED");
        untilTold(first, "opened PILOTED");
        untilTold(second, "opened PILOTED");
        await().atMost(LONGEST).untilAsserted(() -> {
            JsonNode state = scene.service
                    .heard("ladder.ladder-version.state", second)
                    .getLast()
                    .data();
            assertThat(state.path("stage").asString()).isEqualTo("PILOTED");
            assertThat(state.path("pilotUnitIds").get(0).asString()).isEqualTo(scene.school);
            assertThat(state.path("areas").get(0).path("cells").size()).isEqualTo(2);
        });
    }

    @Test
    @Rule({"LAD-23", "LAD-24", "LAD-25", "LAD-34"})
    void adoptionClosesTheOthersOfTheLadder() {
        String ladder = scene.newLadder();
        String elsewhere = scene.adopted(scene.newLadder());
        String before = scene.adopted(ladder);
        String atSchool = scene.piloted(ladder, scene.school);
        String heard = scene.heard(ladder);
        String pilot = scene.piloted(ladder, scene.home);
        scene.act(pilot, "/adoption", "{}", scene.hr).refused(409, "NOT_EVALUATED");
        scene.act(pilot, "/evaluation", "{\"remarks\":\"Night work is not seen\"}", scene.hr)
                .is(200);
        Call adoption = scene.post("/" + pilot + "/adoption", "{}").as(scene.hr);

        assertThat(adoption.send().is(200).path("stage").asString()).isEqualTo("ADOPTED");
        adoption.send().is(200);
        scene.act(pilot, "/adoption", "{}", scene.hr).refused(409, "WRONG_STAGE");

        for (String closed : List.of(before, atSchool)) {
            JsonNode shown = scene.get("/" + closed, scene.employee).is(200);
            assertThat(shown.path("stage").asString()).isEqualTo("CLOSED");
            assertThat(shown.path("closedBecause").asString()).isEqualTo("SUPERSEDED");
        }
        assertThat(List.of(scene.stage(heard), scene.stage(elsewhere))).containsExactly("HEARD", "ADOPTED");
        assertThat(versions.get(pilot).state().unsettled()).isFalse();
        untilTold(pilot, "opened PILOTED", "opened ADOPTED");
        untilTold(before, "opened ADOPTED", "closed SUPERSEDED");
        untilTold(atSchool, "opened PILOTED", "closed SUPERSEDED");
        assertThat(scene.told(heard)).isEmpty();
    }

    @Test
    @Rule("LAD-26")
    void adoptionThatStoppedAfterAnyStepIsFinishedByItself() {
        String ladder = scene.newLadder();
        List<String> olds = List.of(scene.adopted(ladder), scene.piloted(ladder, scene.home));
        String last = scene.newLadder();
        List<String> lasts = List.of(scene.adopted(last), scene.piloted(last, scene.home));
        String only = scene.newLadder();
        String old = scene.adopted(only);
        String claimed = claimed(only);
        String afterOne = claimed(ladder);
        process.decide(state(afterOne), state(olds.getFirst()));
        String unsettled = claimed(last);
        lasts.forEach(id -> process.decide(state(unsettled), state(id)));

        assertThat(scene.stage(old)).isEqualTo("ADOPTED");
        assertThat(olds.stream().map(scene::stage)).containsExactly("CLOSED", "PILOTED");
        assertThat(lasts.stream().map(scene::stage)).containsOnly("CLOSED");
        List<String> adopted = List.of(claimed, afterOne, unsettled);
        assertThat(adopted.stream().map(this::state)).allMatch(LadderVersion::unsettled);
        await().atMost(LONGEST).until(() -> adopted.stream().map(this::state).noneMatch(LadderVersion::unsettled));
        assertThat(Stream.of(olds, lasts, List.of(old)).flatMap(List::stream).map(scene::stage))
                .containsOnly("CLOSED");
        assertThat(adopted.stream().map(scene::stage)).containsOnly("ADOPTED");
        process.carryOn(claimed);
        untilTold(claimed, "opened ADOPTED");
        untilTold(olds.getFirst(), "opened ADOPTED", "closed SUPERSEDED");
        untilTold(lasts.getLast(), "opened PILOTED", "closed SUPERSEDED");
    }

    /** A version whose adoption has got no further than its first step. */
    private String claimed(String ladder) {
        String versionId = scene.heard(ladder);
        process.claim(versionId, scene.hr, CommandKey.of(scene.hr, "claim-" + versionId));
        return versionId;
    }

    @Test
    @Rule("LAD-27")
    void ofManyAdoptedAtOnceExactlyOneStays() {
        for (int round = 0; round < 3; round++) {
            String ladder = scene.newLadder();
            List<String> all =
                    List.of(scene.heard(ladder), scene.heard(ladder), scene.heard(ladder), scene.heard(ladder));

            List<Reply> replies = Crowd.atOnce(all, id -> scene.act(id, "/adoption", "{}", scene.hr));

            replies.forEach(reply -> reply.is(200));

            assertThat(all.stream().filter(id -> scene.stage(id).equals("ADOPTED")))
                    .hasSize(1);
            assertThat(all.stream().map(this::state)).noneMatch(LadderVersion::unsettled);
        }
    }

    @Test
    @Rule("LAD-28")
    void withdrawnVersionOpensNothingMore() {
        String pilot = scene.piloted(scene.newLadder(), scene.school);
        String draft = scene.draft(scene.newLadder());

        scene.act(pilot, "/withdrawal", "{}", scene.hr).is(200);
        scene.act(draft, "/withdrawal", "{}", scene.hr).is(200);

        assertThat(state(pilot).opensAt(scene.school)).isFalse();
        untilTold(pilot, "opened PILOTED", "closed WITHDRAWN");
        scene.act(pilot, "/withdrawal", "{}", scene.hr).refused(409, "VERSION_CLOSED");
        assertThat(scene.told(draft)).isEmpty();
        scene.get("/" + draft, scene.left).refused(404, "UNKNOWN");
    }

    @Test
    @Rule("LAD-30")
    void draftsAreForThoseWhoAreHeard() {
        String ladder = scene.newLadder();
        String draft = scene.draft(ladder);
        String heard = scene.heard(ladder);
        for (String person : List.of(scene.hr, scene.union, scene.leader, scene.employee)) {
            scene.get("/" + draft, person).is(200);
            assertThat(scene.get("?ladder=" + ladder, person).rows()).hasSize(2);
        }

        scene.get("/" + heard, scene.left).is(200);
        assertThat(scene.get("?ladder=" + ladder, scene.left).rows())
                .extracting(row -> row.path("versionId").asString())
                .containsExactly(heard);
        assertThat(scene.get("?ladder=" + ladder + "&stage=DRAFT", scene.left).rows())
                .isEmpty();
        assertThat(scene.get("?stage=DRAFT&ladder=" + ladder, scene.hr).rows()).hasSize(1);
        for (String path : List.of("", "/history")) {
            JsonNode hidden = scene.get("/" + draft + path, scene.left).refused(404, "UNKNOWN");
            JsonNode unknown = scene.get("/ver-nobody" + path, scene.left).refused(404, "UNKNOWN");
            assertThat(hidden.path("detail").asString().replace(draft, "ver-nobody"))
                    .isEqualTo(unknown.path("detail").asString());
        }
    }

    @Test
    @Rule("LAD-31")
    void historyTellsActsAndDaysAndNeverNames() {
        String versionId = scene.piloted(scene.newLadder(), scene.home);
        scene.act(versionId, "/evaluation", "{\"remarks\":\"Night work is not seen\"}", scene.hr)
                .is(200);
        scene.act(versionId, "/withdrawal", "{}", scene.hr).is(200);

        Reply toAll = scene.get("/" + versionId + "/history", scene.employee);
        Reply toHr = scene.get("/" + versionId + "/history", scene.hr);

        assertThat(toAll.rows())
                .extracting(act -> act.path("code").asString())
                .containsExactly("DRAFTED", "HEARING_RECORDED", "UNION_CONFIRMED", "PILOTED", "EVALUATED", "WITHDRAWN");
        assertThat(toAll.rows())
                .allSatisfy(act -> assertThat(act.path("on").asString()).isEqualTo(scene.today.toString()));
        assertThat(toAll.text()).doesNotContain(scene.hr, scene.union);
        assertThat(toHr.rows().get(2).path("personId").asString()).isEqualTo(scene.union);
        assertThat(toAll.text() + toHr.text()).doesNotContain("Navnesen");
        assertThat(scene.get("/" + versionId, scene.leader).text()).doesNotContain("Shorter words", "Night work");
        assertThat(scene.get("/" + versionId, scene.union).text()).contains("Shorter words", "Night work");
    }

    @Test
    @Rule({"LAD-32", "LAD-34"})
    void takesCommentsFromAllWhoWorkHereAndShowsNobodysName() {
        String versionId = scene.draft(scene.newLadder());
        Call comment = scene.post("/" + versionId + "/comments", "{\"text\":\"What of night work?\"}")
                .as(scene.employee);
        String commentId = comment.send().is(201).path("commentId").asString();
        assertThat(comment.send().is(201).path("commentId").asString()).isEqualTo(commentId);
        scene.act(versionId, "/comments", "{\"text\":\"Too long\"}", scene.leader)
                .is(201);
        scene.act(versionId, "/comments", "{\"text\":\"We want courses\"}", scene.union)
                .is(201);
        scene.act(versionId, "/comments", "{\"text\":\"Was here\"}", scene.left).refused(403, "NOT_ALLOWED");

        Reply read = scene.get("/" + versionId + "/comments", scene.union);

        assertThat(read.rows())
                .extracting(row ->
                        row.path("party").asString() + ": " + row.path("text").asString())
                .containsExactlyInAnyOrder(
                        "EMPLOYEE: What of night work?", "LEADER: Too long", "UNION: We want courses");
        assertThat(read.text()).doesNotContain(scene.employee, scene.leader);
        assertThat(scene.get("/" + versionId + "/comments?size=2", scene.hr).rows())
                .hasSize(2);
        scene.get("/" + versionId + "/comments", scene.leader).refused(403, "NOT_ALLOWED");
        scene.act(versionId, "/withdrawal", "{}", scene.hr).is(200);
        scene.act(versionId, "/comments", "{\"text\":\"Too late\"}", scene.leader)
                .refused(409, "VERSION_CLOSED");
        assertThat(scene.service.heard()).extracting(Heard::topic).noneMatch(topic -> topic.contains("comment"));
    }

    @Test
    void describesItself() {
        JsonNode paths = scene.service.get("/ladder/v3/api-docs").send().is(200).path("paths");

        assertThat(paths.has("/ladder/v1/ladders/{versionId}/hearing/union-confirmation"))
                .isTrue();
        JsonNode definition = paths.path("/ladder/v1/ladders/{versionId}/definition")
                .path("put")
                .path("requestBody")
                .path("content");
        for (String type : List.of("application/yaml", "application/json")) {
            assertThat(definition.path(type).path("schema").path("$ref").asString())
                    .endsWith("/DefinitionView");
        }
    }

    private Reply put(String versionId, JsonNode definition, String etag) {
        return scene.service
                .put("/ladder/v1/ladders/" + versionId + "/definition", definition.toPrettyString())
                .header("If-Match", etag)
                .as(scene.hr)
                .send();
    }

    private LadderVersion state(String versionId) {
        return versions.get(versionId).state();
    }

    private void untilTold(String versionId, String... told) {
        await().atMost(LONGEST)
                .untilAsserted(() -> assertThat(scene.told(versionId)).containsExactly(told));
    }
}
