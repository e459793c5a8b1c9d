package no.likeverd.standalone.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** HR drafts ladders, everybody is heard, and they come into use: everywhere, or at one unit to be tried. */
final class Ladders {

    static final String AUXILIARY = "practice-auxiliary";
    static final String ASSISTANT = "practice-assistant";
    static final String NURSE = "quality-nurse";
    static final String PERMITS = "building-permits";
    static final String LEADER = "leader";
    static final String PILOT_UNIT = "u-housing";

    private static final String LADDERS = "/ladder/v1/ladders";
    private static final List<String> FOR_ALL = List.of(AUXILIARY, NURSE, PERMITS, LEADER);

    private final Api api;
    private final Patience patience;
    private final LocalDate today;
    private final String course;
    private final Map<String, Version> versions = new LinkedHashMap<>();

    /** @param course code of a course that nobody has completed yet */
    Ladders(Api api, Patience patience, LocalDate today, String course) {
        this.api = api;
        this.patience = patience;
        this.today = today;
        this.course = course;
    }

    /** A version of a ladder, with the areas that an assessment under it has. */
    record Version(String versionId, List<String> areas) {}

    Version of(String ladderId) {
        Version version = versions.get(ladderId);
        if (version == null) {
            throw new Unexpected("a version of " + ladderId, "none yet");
        }
        return version;
    }

    Happened bringIntoUse() {
        FOR_ALL.forEach(ladderId -> versions.put(ladderId, draft(ladderId)));
        demand(course);
        versions.put(ASSISTANT, draft(ASSISTANT));
        String unheard = of(AUXILIARY).versionId();
        act(Cast.HR_ADVISER, unheard, "adoption", Map.of()).expectRefusal(409, "NOT_HEARD");
        versions.values().forEach(version -> hear(version.versionId()));
        FOR_ALL.forEach(ladderId -> act(Cast.HR_ADVISER, of(ladderId).versionId(), "adoption", Map.of())
                .expect(200));
        act(Cast.HR_ADVISER, of(ASSISTANT).versionId(), "pilot", Map.of("unitIds", List.of(PILOT_UNIT)))
                .expect(200);
        return Happened.that(
                "Leaders, employees and the union were heard; %d ladders are adopted, one is piloted at one unit"
                        .formatted(FOR_ALL.size()),
                "adopting one before it was heard is refused: NOT_HEARD",
                "in use: " + String.join(", ", FOR_ALL) + "; on trial at " + PILOT_UNIT + ": " + ASSISTANT);
    }

    /** A version that everybody was heard about and that is in use everywhere. */
    Version adopt(String ladderId) {
        Version version = draft(ladderId);
        hear(version.versionId());
        act(Cast.HR_ADVISER, version.versionId(), "adoption", Map.of()).expect(200);
        return version;
    }

    /** A version that everybody reads and may comment on. */
    void propose(String ladderId) {
        draft(ladderId);
    }

    /** A version whose hearing the union has not confirmed yet. */
    void hearAllButTheUnion(String ladderId) {
        recordHearing(draft(ladderId).versionId());
    }

    private Version draft(String ladderId) {
        Answer drafted = patience.askWhenKnown(
                        () -> api.post(Cast.HR_ADVISER, LADDERS + "?template=" + ladderId, Map.of()))
                .expect(201);
        List<String> areas = drafted.body()
                .path("definition")
                .path("areas")
                .valueStream()
                .map(area -> area.path("id").asString(""))
                .toList();
        return new Version(drafted.text("versionId"), areas);
    }

    /** This year's course becomes part of what level 2 and 3 of the nurses' ladder take. */
    private void demand(String code) {
        String path = LADDERS + "/" + of(NURSE).versionId();
        Answer draft = api.get(Cast.HR_ADVISER, path).expect(200);
        ObjectNode definition = (ObjectNode) draft.body().path("definition");
        definition
                .path("demands")
                .valueStream()
                .filter(demand -> demand.path("rank").asInt(0) > 1)
                .forEach(demand -> ((ArrayNode) demand.path("courses")).add(code));
        api.put(Cast.HR_ADVISER, path + "/definition", draft, fields(definition))
                .expect(200);
    }

    private static Map<String, Object> fields(ObjectNode node) {
        Map<String, Object> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private void hear(String versionId) {
        recordHearing(versionId);
        patience.askWhenKnown(() -> act(Cast.UNION, versionId, "hearing/union-confirmation", Map.of()))
                .expect(200);
    }

    private void recordHearing(String versionId) {
        act(
                        Cast.HR_ADVISER,
                        versionId,
                        "hearing",
                        Map.of(
                                "leadersHeardOn", today.minusDays(40).toString(),
                                "employeesHeardOn", today.minusDays(30).toString(),
                                "unionHeardOn", today.minusDays(20).toString(),
                                "conclusion", "SUPPORTED"))
                .expect(200);
    }

    /** Ends what is on trial, of this and of earlier stories, so that the next one may try again. */
    int endPilots() {
        List<String> piloted = api
                .get(Cast.HR_ADVISER, LADDERS + "?size=100&stage=PILOTED&ladder=" + ASSISTANT)
                .expect(200)
                .rows()
                .stream()
                .map(row -> row.path("versionId").asString(""))
                .toList();
        piloted.forEach(versionId ->
                act(Cast.HR_ADVISER, versionId, "withdrawal", Map.of()).expect(200));
        return piloted.size();
    }

    private Answer act(Cast who, String versionId, String what, Map<String, ?> form) {
        return api.post(who, LADDERS + "/" + versionId + "/" + what, form);
    }
}
