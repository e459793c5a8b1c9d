package no.likeverd.standalone.story;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Experienced leaders join the corps, new leaders enrol, the coordinator matches them, and pairs end well or early. */
final class Mentors {

    private static final String MENTOR = "/mentor/v1";
    private static final int DAYS_TOGETHER = 180;

    private final Api api;
    private final Patience patience;
    private final Places places;
    private final Clock clock;
    private final Map<Cast, String> mentors = new HashMap<>();
    private final Map<Cast, String> performers = new HashMap<>();
    private final Map<Cast, JsonNode> pairs = new HashMap<>();

    Mentors(Api api, Patience patience, Places places, Clock clock) {
        this.api = api;
        this.patience = patience;
        this.places = places;
        this.clock = clock;
    }

    /** A year is long enough to be told over midnight. */
    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What a leader brings to the corps. */
    static Map<String, Object> member(LocalDate today) {
        return Map.of(
                "leaderSchoolCompletedOn", today.minusYears(4).toString(),
                "mentorTrainingCompletedOn", today.minusYears(1).toString(),
                "termsAcceptedOn", today.toString(),
                "sectors", List.of("care", "culture"),
                "topics", List.of("difficult-talks", "budget"),
                "experienceYears", 9);
    }

    /**
     * Waits until nobody of an earlier story is mentor or performer any more: somebody who is hired again before that has not
     * left, and stays in a pair.
     */
    void awaitEarlierYearsEnd(Cast mentor, List<Cast> newLeaders) {
        awaitOver(mentor, "mentor", "LEFT");
        newLeaders.forEach(who -> awaitOver(who, "performer", "ENDED", "DECLINED", "COMPLETED"));
    }

    private void awaitOver(Cast who, String what, String... over) {
        patience.expect(
                who.personId() + " to be no " + what + " from an earlier story",
                () -> api.get(who, MENTOR + "/me/" + what),
                answer -> answer.is(404) || Set.of(over).contains(answer.text("status")));
    }

    /** The corps and the newly appointed, who have been invited because the directory says that they lead now. */
    void gather(List<Cast> experienced, Cast invited, List<Cast> newLeaders) {
        experienced.forEach(this::join);
        mentors.put(invited, own(invited, "mentor").text("mentorId"));
        newLeaders.forEach(this::enrol);
    }

    private void join(Cast who) {
        Answer joined = patience.askWhenKnown(() -> api.post(who, MENTOR + "/mentors", member(today())));
        if (!joined.refuses(409, "ALREADY_IN_CORPS")) {
            joined.expect(201);
        }
        mentors.put(who, own(who, "mentor").text("mentorId"));
    }

    private void enrol(Cast who) {
        Answer invited = patience.expect(
                who.personId() + " to be invited as a new leader",
                () -> api.get(who, MENTOR + "/me/performer"),
                answer -> answer.is(200) && answer.text("status").equals("INVITED"));
        String performerId = invited.text("performerId");
        api.post(
                        who,
                        MENTOR + "/performers/" + performerId + "/enrolment",
                        Map.of("termsAcceptedOn", today().toString(), "topics", List.of("budget")))
                .expect(200);
        performers.put(who, performerId);
    }

    private Answer own(Cast who, String what) {
        return patience.askWhenKnown(() -> api.get(who, MENTOR + "/me/" + what)).expect(200);
    }

    void wish(Cast who, Cast whom) {
        say(who, List.of(whom.personId()), List.of());
    }

    /** Nobody but the one who says so ever sees it. */
    void avoid(Cast who, Cast whom) {
        say(who, List.of(), List.of(whom.personId()));
    }

    private void say(Cast who, List<String> wishes, List<String> avoid) {
        api.put(who, MENTOR + "/me/wishes", Map.of("wishes", wishes, "avoid", avoid))
                .expect(200);
    }

    /** One round for everybody: with one pair that the coordinator wants, and one that the coordinator does not. */
    Happened match(Couple wanted, Couple unwanted, Couple barred) {
        Answer round = draft(today().minusDays(DAYS_TOGETHER), List.copyOf(performers.values()));
        String path = MENTOR + "/rounds/" + round.text("roundId");
        change(path, "pins", barred).expectRefusal(409, "NOT_POSSIBLE");
        Answer pinned = change(path, "pins", wanted).expect(200);
        Answer proposed = change(path, "forbids", unwanted).expect(200);
        publish(path);
        performers.keySet().forEach(who -> pairs.put(who, pairOf(who)));
        return Happened.that(
                "%d pairs are formed out of %d mentors and %d new leaders, the best that pin and forbid leave"
                        .formatted(pairs.size(), mentors.size(), performers.size()),
                "the pin costs " + cost(pinned) + " points, the forbid " + cost(proposed),
                "a pair that somebody wants to avoid: NOT_POSSIBLE, and nothing more");
    }

    /** Two who might be a pair. */
    record Couple(Cast mentor, Cast performer) {}

    private static int cost(Answer round) {
        return -round.body().path("difference").path("points").asInt(0);
    }

    private Answer draft(LocalDate from, List<String> performerIds) {
        return api.post(
                        Cast.MENTOR_COORDINATOR,
                        MENTOR + "/rounds",
                        Map.of("from", from.toString(), "performers", performerIds))
                .expect(201);
    }

    private Answer change(String path, String what, Couple couple) {
        Answer round = api.get(Cast.MENTOR_COORDINATOR, path).expect(200);
        return api.post(
                Cast.MENTOR_COORDINATOR,
                path + "/" + what,
                round,
                Map.of("mentorId", id(mentors, couple.mentor()), "performerId", id(performers, couple.performer())));
    }

    private static String id(Map<Cast, String> ids, Cast who) {
        String id = ids.get(who);
        if (id == null) {
            throw new Unexpected("an id of " + who.personId(), "none");
        }
        return id;
    }

    private void publish(String path) {
        Answer round = api.get(Cast.MENTOR_COORDINATOR, path).expect(200);
        api.post(Cast.MENTOR_COORDINATOR, path + "/publication", round, Map.of())
                .expect(200);
        patience.expect(
                "every pair of the round formed",
                () -> api.get(Cast.MENTOR_COORDINATOR, path).expect(200),
                answer -> answer.body().path("pairs").valueStream().allMatch(pair -> pair.path("outcome")
                        .asString("")
                        .equals("FORMED")));
    }

    private JsonNode pairOf(Cast performer) {
        return patience
                .expect(
                        "a pair for " + performer.personId(),
                        () -> api.get(performer, MENTOR + "/pairs?size=100").expect(200),
                        answer -> answer.rows().stream().anyMatch(Mentors::active))
                .rows()
                .stream()
                .filter(Mentors::active)
                .findFirst()
                .orElseThrow();
    }

    private static boolean active(JsonNode pair) {
        return pair.path("status").asString("").equals("ACTIVE");
    }

    /** One pair has had its half year, and the mentor wants it to count; another ends early and is matched anew. */
    Happened end(Cast completed, Cast early) {
        String pairId = pair(completed).path("pairId").asString("");
        api.post(
                        Cast.MENTOR_COORDINATOR,
                        MENTOR + "/pairs/" + pairId + "/completion",
                        Map.of("completedOn", today().toString()))
                .expect(200);
        Cast mentor = mentorIn(pair(completed));
        api.post(mentor, MENTOR + "/pairs/" + pairId + "/credit", Map.of()).expect(200);
        places.expectEvidence(mentor, pairId);
        Cast before = mentorIn(pair(early));
        api.post(early, MENTOR + "/pairs/" + pair(early).path("pairId").asString("") + "/end", Map.of())
                .expect(200);
        Answer round = draft(today(), List.of(id(performers, early)));
        publish(MENTOR + "/rounds/" + round.text("roundId"));
        pairs.put(early, pairOf(early));
        if (mentorIn(pair(early)) == before) {
            throw new Unexpected("another mentor after a pair that ended early", "the same one");
        }
        return Happened.that(
                "One period is completed and credited: evidence on the mentor's ladder; one pair ended early and is matched anew",
                "nobody was asked why, and the event does not say who");
    }

    private JsonNode pair(Cast performer) {
        JsonNode pair = pairs.get(performer);
        if (pair == null) {
            throw new Unexpected("a pair for " + performer.personId(), "none");
        }
        return pair;
    }

    private Cast mentorIn(JsonNode pair) {
        String personId = pair.path("mentor").path("personId").asString("");
        return mentors.keySet().stream()
                .filter(who -> who.personId().equals(personId))
                .findFirst()
                .orElseThrow(() -> new Unexpected("one of the story's mentors", personId));
    }

    /** Waits until the pair has ended because somebody left. */
    void expectLeft(Cast performer) {
        String path = MENTOR + "/pairs/" + pair(performer).path("pairId").asString("");
        patience.expect(
                "the pair ended because the mentor left",
                () -> api.get(performer, path),
                answer -> answer.text("status").equals("ENDED")
                        && answer.text("reason").equals("LEFT"));
    }
}
