package no.likeverd.standalone.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What follows from the assessments: proposals, both parties' yes, and refusals that say what is missing. */
final class Places {

    private static final String LADDER = "/ladder/v1";

    private final Api api;
    private final Patience patience;
    private final Staff staff;
    private final Conversations conversations;

    Places(Api api, Patience patience, Staff staff, Conversations conversations) {
        this.api = api;
        this.patience = patience;
        this.staff = staff;
        this.conversations = conversations;
    }

    /** The unit's leader says how many specialists it needs; seats of an earlier story may still be on their way back. */
    void stateNeed(Cast leader, String unitId, String ladderId, int rank, int seats) {
        patience.ask(
                        () -> api.put(
                                leader,
                                LADDER + "/units/" + unitId + "/needs/" + ladderId,
                                Map.of("seats", List.of(Map.of("rank", rank, "seats", seats)))),
                        answer -> answer.is(200) || !(answer.waitsForTheDirectory() || answer.is(409)))
                .expect(200);
    }

    /** Everybody's outcome; the nurse's course comes too late, but it comes. */
    Happened take(List<Case> cases, Case withoutCourse, List<String> courses, List<Case> rivals) {
        List<String> refusals = new ArrayList<>();
        List<Case> proposed = new ArrayList<>(cases);
        proposed.removeAll(rivals);
        Case below = cases.stream().filter(one -> one.rank() == 0).findFirst().orElseThrow();
        proposed.remove(below);
        refusals.add(expectRefused(below.post(), "BELOW_LEVEL_ONE"));
        refusals.add(expectRefused(withoutCourse.post(), "COURSE_MISSING"));
        courses.forEach(code -> conversations.recordCourse(withoutCourse.post(), code));
        proposed.forEach(one -> settle(one.post()));
        refusals.add(onlyOneOf(rivals));
        return Happened.that(
                "%d of %d are placed, each with both parties' yes".formatted(proposed.size() + 1, cases.size()),
                "not placed at first: " + String.join("; ", refusals),
                "when the missing course is recorded, the refusal is looked at again and the nurse is placed");
    }

    /** Two for one seat: who comes first gets it, and the other hears why not. */
    private String onlyOneOf(List<Case> rivals) {
        List<Staff.Post> posts = rivals.stream().map(Case::post).toList();
        posts.forEach(post -> decided(staff.employmentId(post.who()), post.who()));
        List<Staff.Post> seated = posts.stream().filter(this::hasSeat).toList();
        List<Staff.Post> without = posts.stream().filter(post -> !hasSeat(post)).toList();
        if (seated.size() != 1) {
            throw new Unexpected("one of two specialists with a seat", seated.size() + " of them");
        }
        String refusal = expectRefused(without.getFirst(), "NO_SEAT");
        settle(seated.getFirst());
        return refusal;
    }

    private boolean hasSeat(Staff.Post post) {
        return status(post).equals("PROPOSED");
    }

    private String status(Staff.Post post) {
        return row(post.who(), staff.employmentId(post.who()))
                .map(row -> row.path("status").asString(""))
                .orElse("");
    }

    /** Both say yes, and the placement takes effect. */
    private void settle(Staff.Post post) {
        String employmentId = staff.employmentId(post.who());
        String placement =
                expect(post.who(), employmentId, "PROPOSED").path("placementId").asString("");
        for (Cast party : List.of(post.who(), post.leader())) {
            api.post(party, LADDER + "/placements/" + placement + "/answer", Map.of("answer", "YES"))
                    .expect(200);
        }
        JsonNode placed = expect(post.who(), employmentId, "IN_EFFECT");
        if (placed.path("current").path("versionId").asString("").isEmpty()) {
            throw new Unexpected("a placement that names its ladder's version", placed.toString());
        }
    }

    private String expectRefused(Staff.Post post, String condition) {
        JsonNode refused = expect(post.who(), staff.employmentId(post.who()), "REFUSED");
        String found = refused.path("refusal").path("condition").asString("");
        if (!found.equals(condition)) {
            throw new Unexpected("a refusal with " + condition, found);
        }
        return condition + " for " + post.title();
    }

    /** A placement as the person sees it, once it has the status. */
    JsonNode expect(Cast who, String employmentId, String status) {
        Answer placements = patience.expect(
                who.personId() + " to see the placement " + status, () -> mine(who), answer -> row(answer, employmentId)
                        .filter(row -> row.path("status").asString("").equals(status))
                        .isPresent());
        return row(placements, employmentId).orElseThrow();
    }

    private void decided(String employmentId, Cast who) {
        patience.expect(
                who.personId() + " to be proposed or refused", () -> mine(who), answer -> row(answer, employmentId)
                        .filter(row -> !row.path("status").asString("").equals("NONE"))
                        .isPresent());
    }

    private Optional<JsonNode> row(Cast who, String employmentId) {
        return row(mine(who), employmentId);
    }

    private Answer mine(Cast who) {
        return api.get(who, LADDER + "/me/placements?size=100");
    }

    private static Optional<JsonNode> row(Answer placements, String employmentId) {
        return placements.rows().stream()
                .filter(row -> row.path("employmentId").asString("").equals(employmentId))
                .findFirst();
    }

    /** What has happened to a placement, newest first, as the person reads it. */
    List<String> history(Cast who, String placementId) {
        return api.get(who, LADDER + "/placements/" + placementId + "/history?size=100").expect(200).rows().stream()
                .map(row -> row.path("code").asString(""))
                .toList();
    }

    /** The new nearest leader stands by what was earned elsewhere. */
    void confirm(Cast leader, String placementId) {
        api.post(leader, LADDER + "/placements/" + placementId + "/confirmation", Map.of())
                .expect(200);
    }

    /** Waits until the mentor's credited period is evidence on the ladder. */
    void expectEvidence(Cast mentor, String pairId) {
        patience.expect(
                "the credited period among the mentor's evidence",
                () -> api.get(mentor, LADDER + "/me/evidence?size=100"),
                answer -> answer.rows().stream()
                        .anyMatch(row -> row.path("pairId").asString("").equals(pairId)));
    }
}
