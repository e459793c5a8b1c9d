package no.likeverd.browser;

import static no.likeverd.browser.World.NURSING_HOME;
import static no.likeverd.browser.World.SCHOOL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the school has asked the nursing home for, in each state of it. */
final class HelpWorld {

    private static final String API = "/resource-center/v1/help";

    private final Api api;
    private final String competenceId;

    /** @param competenceId an entry of the nursing home */
    HelpWorld(Api api, String competenceId) {
        this.api = api;
        this.competenceId = competenceId;
    }

    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        ids.put("help-asked", asked("Noen som kan lære oss å roe en urolig dag"));
        ids.put("help-back", asked("Noen som kan holde et kurs"));
        api.post(NURSING_HOME, at(ids, "help-back", "/messages"), Map.of("words", "Hvor mange er dere?"));
        ids.put("help-proposed", proposed("Noen som kan være med på en planleggingsdag"));
        ids.put("help-agreed", agreed("Veiledning av de nye"));
        ids.put("help-journey", agreed("Et møte for foreldrene"));
        ids.put("help-hours", agreed("Veiledning i en krevende klasse"));
        hours(ids, "help-hours", 6);
        String wrong = hours(ids, "help-hours", 9);
        ids.put("hours", wrong);
        api.post(SCHOOL, at(ids, "help-hours", "/hours/" + wrong + "/contest"), Map.of("words", "Det var sju."));
        ids.put("help-settling", given("Et kurs for assistentene", ids));
        ids.put("help-declined", asked("Noen som kan sommeren alene"));
        api.post(
                NURSING_HOME,
                at(ids, "help-declined", "/refusal"),
                Map.of("reason", "NO_TIME", "words", "Alle har ferie da."));
        return ids;
    }

    String asked(String text) {
        Map<String, ?> wanted = Map.of(
                "unitId",
                "u-school",
                "competenceId",
                competenceId,
                "text",
                text,
                "from",
                World.day(0).toString(),
                "to",
                World.day(30).toString(),
                "hours",
                20);
        return api.post(SCHOOL, API, wanted).path("helpId").asString("");
    }

    private String proposed(String text) {
        String id = asked(text);
        Map<String, ?> terms = Map.of(
                "from", World.day(0).toString(), "to", World.day(30).toString(), "hours", 18, "oreAnHour", 41_250);
        api.post(NURSING_HOME, API + "/" + id + "/terms", terms);
        return id;
    }

    private String agreed(String text) {
        String id = proposed(text);
        api.post(SCHOOL, API + "/" + id + "/confirmation", Map.of("costCode", "2541-30"), 2);
        return id;
    }

    private String given(String text, Map<String, String> ids) {
        String id = agreed(text);
        ids.put("help-settling", id);
        String hoursId = hours(ids, "help-settling", 16);
        api.post(SCHOOL, API + "/" + id + "/hours/" + hoursId + "/confirmation", Map.of(), 4);
        api.post(SCHOOL, API + "/" + id + "/closing", Map.of());
        return id;
    }

    private String hours(Map<String, String> ids, String name, int hours) {
        JsonNode help = api.post(
                NURSING_HOME,
                at(ids, name, "/hours"),
                Map.of("day", World.day(0).toString(), "hours", hours));
        List<JsonNode> given = help.path("given").values().stream().toList();
        return given.getLast().path("hoursId").asString("");
    }

    private static String at(Map<String, String> ids, String name, String act) {
        return API + "/" + ids.get(name) + act;
    }
}
