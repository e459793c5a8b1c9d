package no.likeverd.browser;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Assessments as far as they can come, of people at the housing community and with their leader. */
final class Assessed {

    /** Fills in the form still. */
    static final String WRITING = "p-1045";

    /** Has submitted, as the leader has. */
    static final String TALKING = "p-1046";

    /** Has agreed and not yet signed. */
    static final String SIGNING = "p-1035";

    /** Has signed, as the leader has. */
    static final String DONE = "p-1052";

    private static final String API = "/assessment/v1/assessments";
    private static final String LEADER = World.HOUSING;

    private final Api api;
    private final String versionId;

    Assessed(Api api, String versionId) {
        this.api = api;
        this.versionId = versionId;
    }

    /** The ids under the names that addresses use. */
    Map<String, String> ids() {
        String abandoned = opened("e-1045", LEADER);
        api.post(LEADER, API + "/" + abandoned + "/abandonment", Map.of());
        String writing = opened("e-1045", LEADER);
        fill(writing, WRITING, 1, 2, 3);
        String talking = talking("e-1046", TALKING);
        String signing = talking("e-1035", SIGNING);
        agree(signing, LEADER, 2);
        setGoal(signing);
        String done = talking("e-1052", DONE);
        agree(done, LEADER, 2);
        for (String party : List.of(DONE, LEADER)) {
            sign(done, party, Map.of("disagreement", "Ikke helt enig"));
        }
        return Map.of(
                "forms", writing,
                "conversation", talking,
                "signing", signing,
                "completed", done,
                "abandoned", abandoned);
    }

    /** The id of a new one. */
    String opened(String employmentId, String leader) {
        return opened(employmentId, leader, versionId);
    }

    private String opened(String employmentId, String leader, String underVersion) {
        return api.post(leader, API, Map.of("employmentId", employmentId, "versionId", underVersion))
                .path("assessmentId")
                .asString("");
    }

    /** The id of one that both have signed: the same rank everywhere. */
    String completed(String employmentId, String employee, String leader, String underVersion, int rank) {
        String id = opened(employmentId, leader, underVersion);
        for (String party : List.of(employee, leader)) {
            fill(id, party, rank, rank, Integer.MAX_VALUE);
            submit(id, party);
        }
        agree(id, leader, rank);
        List.of(employee, leader).forEach(party -> sign(id, party, Map.of()));
        return id;
    }

    /** Both are in, and the leader has looked at the employee's. */
    private String talking(String employmentId, String employee) {
        String id = opened(employmentId, LEADER);
        fill(id, employee, 3, 2, Integer.MAX_VALUE);
        fill(id, LEADER, 1, 2, Integer.MAX_VALUE);
        List.of(employee, LEADER).forEach(party -> submit(id, party));
        api.get(LEADER, API + "/" + id + "/comparison");
        return id;
    }

    private void submit(String id, String party) {
        api.post(party, API + "/" + id + "/forms/mine/submission", Map.of());
    }

    private void sign(String id, String party, Map<String, String> words) {
        api.post(party, API + "/" + id + "/signature", words, "\"1\"");
    }

    /** Answers for the first areas; the first gets one rank, the others another. */
    private void fill(String id, String author, int first, int others, int areas) {
        List<String> all = areas(id, author);
        List<Map<String, ?>> answers = all.stream()
                .limit(areas)
                .<Map<String, ?>>map(area -> Map.of(
                        "areaId",
                        area,
                        "rank",
                        area.equals(all.getFirst()) ? first : others,
                        "evidence",
                        "Jeg har sett det på to vakter."))
                .toList();
        api.put(author, API + "/" + id + "/forms/mine", Map.of("areas", answers), "\"0\"");
    }

    private void agree(String id, String leader, int rank) {
        List<Map<String, ?>> areas = areas(id, leader).stream()
                .<Map<String, ?>>map(area -> Map.of("areaId", area, "rank", rank, "reason", "Vi snakket om det."))
                .toList();
        Map<String, ?> agreed =
                Map.of("areas", areas, "rank", rank, "heldOn", World.day(0).toString());
        api.put(leader, API + "/" + id + "/agreement", agreed, "\"0\"");
    }

    private void setGoal(String id) {
        Map<String, String> goal = Map.of(
                "areaId", areas(id, LEADER).getFirst(),
                "text", "Veilede to nye kolleger gjennom den første vakten.",
                "dueOn", World.day(120).toString());
        api.post(LEADER, API + "/" + id + "/goals", goal);
    }

    private List<String> areas(String id, String author) {
        return api.get(author, API + "/" + id + "/forms/mine")
                .path("areas")
                .valueStream()
                .map((JsonNode area) -> area.path("areaId").asString(""))
                .toList();
    }
}
