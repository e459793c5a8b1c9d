package no.likeverd.browser;

import static no.likeverd.browser.World.HOME_CARE;
import static no.likeverd.browser.World.NURSING_HOME;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What there is in the competence exchange and the need market. */
final class ExchangeWorld {

    private static final String API = "/resource-center/v1";

    private final Api api;

    ExchangeWorld(Api api) {
        this.api = api;
    }

    /** Entries that are listed and hidden; needs that are open, offered and met. */
    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        ids.put("listed", listed("Miljøbehandling ved demens", "Roligere dager for beboere som går mye omkring."));
        ids.put("hidden", listed("Sansehage", "Hage med stier og benker for eldre."));
        api.post(NURSING_HOME, API + "/competences/" + ids.get("hidden") + "/hiding", Map.of());
        ids.put("wanted", posted("Noen som kan lære oss tegnspråk"));
        api.post(
                HOME_CARE,
                API + "/needs/" + ids.get("wanted") + "/offers",
                Map.of("unitId", "u-home-care", "terms", "To formiddager i uken, mot at dere dekker vikar."));
        ids.put("met", posted("Noen som kan samisk"));
        api.post(NURSING_HOME, API + "/needs/" + ids.get("met") + "/meeting", Map.of());
        return ids;
    }

    private String listed(String title, String goodFor) {
        Map<String, String> entry = Map.of(
                "unitId",
                "u-nursing-home",
                "title",
                title,
                "theme",
                "health",
                "goodFor",
                goodFor,
                "howToGet",
                "Ring oss, så avtaler vi en dag dere kan være med oss på jobb.",
                "contactPersonId",
                NURSING_HOME);
        return id(api.post(NURSING_HOME, API + "/competences", entry), "competenceId");
    }

    private String posted(String text) {
        Map<String, String> need = Map.of(
                "unitId",
                "u-nursing-home",
                "theme",
                "language",
                "text",
                text,
                "from",
                World.day(20).toString(),
                "to",
                World.day(40).toString());
        return id(api.post(NURSING_HOME, API + "/needs", need), "needId");
    }

    private static String id(JsonNode made, String field) {
        return made.path(field).asString("");
    }
}
