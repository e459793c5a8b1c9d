package no.likeverd.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What there is of mentors: three in the corps, a new leader, a round that is a proposal and one that is published. */
final class MentorWorld {

    private static final String API = "/mentor/v1";

    private final Api api;

    MentorWorld(Api api) {
        this.api = api;
    }

    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        ids.put("mentor", join(World.HOME_CARE, "budget"));
        join(World.PLANNING, "conflicts");
        join(World.SCHOOL, "change");
        ids.put("performer", enrol());
        ids.put("round", draft());
        ids.put("contested-round", draft());
        String published = draft();
        JsonNode round = api.post(World.COORDINATOR, API + "/rounds/" + published + "/publication", Map.of(), 1);
        ids.put("published-round", published);
        ids.put("pair", round.path("pairs").path(0).path("pairId").asString(""));
        return ids;
    }

    /** The new leader waits again, whatever went before. */
    void free() {
        for (JsonNode pair : active()) {
            api.post(World.KINDERGARTEN, API + "/pairs/" + pair.path("pairId").asString("") + "/end", Map.of());
        }
    }

    /** Who is the new leader's mentor just now. */
    String mentor() {
        return active().getFirst().path("mentor").path("personId").asString("");
    }

    private List<JsonNode> active() {
        return api.get(World.KINDERGARTEN, API + "/pairs")
                .path("rows")
                .valueStream()
                .filter(pair -> pair.path("status").asString("").equals("ACTIVE"))
                .toList();
    }

    private String join(String leader, String topic) {
        Map<String, ?> member = Map.of(
                "leaderSchoolCompletedOn", World.day(-1500).toString(),
                "mentorTrainingCompletedOn", World.day(-400).toString(),
                "termsAcceptedOn", World.day(0).toString(),
                "sectors", List.of("care"),
                "topics", List.of(topic),
                "experienceYears", 9);
        return api.post(leader, API + "/mentors", member).path("mentorId").asString("");
    }

    /** The offer comes when the directory has told of the role: asked for until it is there. */
    private String enrol() {
        String performerId = api.coming(World.KINDERGARTEN, API + "/me/performer", "/performerId");
        api.post(
                World.KINDERGARTEN,
                API + "/performers/" + performerId + "/enrolment",
                Map.of("termsAcceptedOn", World.day(0).toString(), "topics", List.of("budget", "conflicts")));
        return performerId;
    }

    private String draft() {
        return api.post(World.COORDINATOR, API + "/rounds", Map.of())
                .path("roundId")
                .asString("");
    }
}
