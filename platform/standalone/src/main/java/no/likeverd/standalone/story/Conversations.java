package no.likeverd.standalone.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Employee and leader each fill in a form, compare, agree and sign. */
final class Conversations {

    static final String ASSESSMENTS = "/assessment/v1/assessments";

    private final Api api;
    private final Patience patience;
    private final Staff staff;
    private final Ladders ladders;
    private final Clock clock;
    private final Map<Cast, String> assessments = new HashMap<>();

    Conversations(Api api, Patience patience, Staff staff, Ladders ladders, Clock clock) {
        this.api = api;
        this.patience = patience;
        this.staff = staff;
        this.ladders = ladders;
        this.clock = clock;
    }

    /** A year is long enough to be told over midnight. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** All conversations; before them what nobody may do. */
    Happened hold(List<Case> cases) {
        refuseThePilotElsewhere(cases.getFirst().post());
        int differences = 0;
        for (Case one : cases) {
            differences += hold(one);
        }
        expectSameGuidance(cases.getFirst());
        long kept = cases.stream().filter(one -> !one.disagreement().isEmpty()).count();
        return Happened.that(
                "%d assessments are completed, %d differences settled, %d disagreement kept on record"
                        .formatted(cases.size(), differences, kept),
                "under the ladder on trial elsewhere than at its unit: VERSION_NOT_OPEN_HERE",
                "a comparison before both forms are in: NOT_BOTH_SUBMITTED",
                "both read the same guidance, and each form stayed its author's until both were in");
    }

    private void refuseThePilotElsewhere(Staff.Post post) {
        String version = ladders.of(Ladders.ASSISTANT).versionId();
        patience.ask(
                        () -> open(post, version),
                        answer -> !answer.waitsForTheDirectory()
                                && !answer.text("code").equals("UNKNOWN_VERSION"))
                .expectRefusal(409, "VERSION_NOT_OPEN_HERE");
    }

    /** Whether the part that assesses has heard of the post and of the ladder's latest stage. */
    static boolean isDecided(Answer answer) {
        return !answer.waitsForTheDirectory()
                && !Set.of("UNKNOWN_VERSION", "VERSION_NOT_OPEN_HERE").contains(answer.text("code"));
    }

    private Answer open(Staff.Post post, String versionId) {
        return api.post(
                post.leader(),
                ASSESSMENTS,
                Map.of("employmentId", staff.employmentId(post.who()), "versionId", versionId));
    }

    /** The areas in which the two differed. */
    private int hold(Case one) {
        Ladders.Version version = ladders.of(one.ladderId());
        Staff.Post post = one.post();
        String id = patience.ask(() -> open(post, version.versionId()), Conversations::isDecided)
                .expect(201)
                .text("assessmentId");
        assessments.put(post.who(), id);
        String assessment = ASSESSMENTS + "/" + id;
        fillIn(
                post.who(),
                assessment,
                version.areas(),
                one.ownView(version.areas().size()));
        api.get(post.leader(), assessment + "/comparison").expectRefusal(409, "NOT_BOTH_SUBMITTED");
        fillIn(post.leader(), assessment, version.areas(), same(one.rank(), version));
        int differences = compared(post.leader(), assessment, one.humble());
        agree(one, assessment, version);
        sign(post.leader(), assessment, "");
        sign(post.who(), assessment, one.disagreement());
        expectRecord(one, assessment);
        return differences;
    }

    private static List<Integer> same(int rank, Ladders.Version version) {
        return version.areas().stream().map(area -> rank).toList();
    }

    private void fillIn(Cast who, String assessment, List<String> areas, List<Integer> ranks) {
        String mine = assessment + "/forms/mine";
        Answer empty = patience.askWhenKnown(() -> api.get(who, mine)).expect(200);
        List<Map<String, Object>> answers = new ArrayList<>();
        IntStream.range(0, areas.size())
                .forEach(area -> answers.add(Map.of(
                        "areaId", areas.get(area),
                        "rank", ranks.get(area),
                        "evidence", "Seen at work during the year, from the story")));
        api.put(who, mine, empty, Map.of("areas", answers)).expect(200);
        api.post(who, mine + "/submission", Map.of()).expect(200);
    }

    private int compared(Cast who, String assessment, int wanted) {
        Answer comparison = api.get(who, assessment + "/comparison").expect(200);
        List<Integer> differences = comparison
                .body()
                .path("areas")
                .valueStream()
                .map(row -> Math.abs(row.path("difference").asInt(0)))
                .toList();
        if (!differences.equals(differences.stream().sorted((a, b) -> b - a).toList())) {
            throw new Unexpected("the largest differences first", differences.toString());
        }
        int found =
                (int) differences.stream().filter(difference -> difference > 0).count();
        if (found != wanted) {
            throw new Unexpected(wanted + " areas judged differently", found + " in " + assessment);
        }
        return found;
    }

    private void agree(Case one, String assessment, Ladders.Version version) {
        Cast leader = one.post().leader();
        List<Map<String, Object>> areas = new ArrayList<>();
        IntStream.range(0, version.areas().size()).forEach(area -> {
            Map<String, Object> agreed = new LinkedHashMap<>();
            agreed.put("areaId", version.areas().get(area));
            agreed.put("rank", one.rank());
            if (area < one.humble()) {
                agreed.put("reason", "The conversation showed more than the own form said");
            }
            areas.add(agreed);
        });
        Answer before = api.get(leader, assessment + "/agreement").expect(200);
        api.put(
                        leader,
                        assessment + "/agreement",
                        before,
                        Map.of("areas", areas, "rank", one.rank(), "heldOn", today().toString()))
                .expect(200);
        api.post(
                        one.post().who(),
                        assessment + "/goals",
                        Map.of(
                                "areaId", version.areas().getLast(),
                                "text", "Show a colleague how it is done",
                                "dueOn", today().plusMonths(6).toString()))
                .expect(201);
    }

    private void sign(Cast who, String assessment, String disagreement) {
        Answer agreed = api.get(who, assessment + "/agreement").expect(200);
        Map<String, String> words = disagreement.isEmpty() ? Map.of() : Map.of("disagreement", disagreement);
        api.post(who, assessment + "/signature", agreed, words).expect(200);
    }

    private void expectRecord(Case one, String assessment) {
        Cast who = one.post().who();
        Answer whole = api.get(who, assessment).expect(200);
        if (!whole.text("status").equals("COMPLETED")) {
            throw new Unexpected("assessment " + assessment + " to be COMPLETED", whole.text("status"));
        }
        String record = api.get(who, assessment + "/record").expect(200).body().toString();
        if (!one.disagreement().isEmpty() && !record.contains(one.disagreement())) {
            throw new Unexpected("the disagreement in the joint record", "a record without it");
        }
    }

    /** The completed assessment of somebody, still there. */
    void expectHistory(Cast who) {
        Answer record = api.get(who, ASSESSMENTS + "/" + assessments.get(who) + "/record");
        record.expect(200);
    }

    /** A course that somebody has completed is recorded by the leader; one of an earlier year is on record already. */
    void recordCourse(Staff.Post post, String code) {
        Answer recorded = api.post(
                post.leader(),
                "/assessment/v1/courses/completions",
                Map.of(
                        "employmentId", staff.employmentId(post.who()),
                        "courseCode", code,
                        "completedOn", today().minusDays(3).toString()));
        if (!recorded.refuses(409, "COURSE_ALREADY_RECORDED")) {
            recorded.expect(201);
        }
    }

    /** What both parties read when they wonder what a level means. */
    private void expectSameGuidance(Case one) {
        String guidance = ASSESSMENTS + "/" + assessments.get(one.post().who()) + "/guidance?area="
                + ladders.of(one.ladderId()).areas().getFirst();
        Set<String> read = List.of(one.post().who(), one.post().leader()).stream()
                .map(who -> api.get(who, guidance).expect(200).body().toString())
                .collect(Collectors.toSet());
        if (read.size() != 1) {
            throw new Unexpected("the same guidance for both", "two different ones");
        }
    }
}
