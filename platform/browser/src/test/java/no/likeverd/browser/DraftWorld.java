package no.likeverd.browser;

import static no.likeverd.browser.World.NURSING_HOME;
import static no.likeverd.browser.World.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the nursing home has not sent yet, in each state of it: its leader says yes to what is very large. */
final class DraftWorld {

    /** Orders for the nursing home and does not lead it. */
    static final String COORDINATOR = "p-1041";

    private static final String UNIT = "u-nursing-home";
    private static final String API = "/resource-center/v1";

    private final Api api;

    DraftWorld(Api api) {
        this.api = api;
    }

    Map<String, String> ids() {
        api.put(NURSING_HOME, API + "/units/" + UNIT + "/approval", Map.of("needed", true, "leastDays", 100), "\"0\"");
        Map<String, String> ids = new HashMap<>();
        ids.put("draft", kept(Map.of("unitId", UNIT, "purpose", "Noe om søvn, mer senere.")));
        ids.put("draft-change", changing());
        ids.put("draft-awaiting", awaiting("Et helt år med lindring."));
        ids.put("draft-sent-back", awaiting("Et år til."));
        api.post(
                NURSING_HOME,
                API + "/drafts/" + ids.get("draft-sent-back") + "/refusal",
                Map.of("words", "Skriv hva vi skal lære av det."),
                2);
        return ids;
    }

    private String awaiting(String purpose) {
        String id = kept(wanted(360, purpose));
        api.post(COORDINATOR, API + "/drafts/" + id + "/sending", Map.of(), 1);
        return id;
    }

    /** Of an order that is small enough to need nobody's yes. */
    private String changing() {
        String order = api.post(COORDINATOR, API + "/orders", wanted(80, "Sår som ikke gror."))
                .path("orderId")
                .asString("");
        return api.post(COORDINATOR, API + "/orders/" + order + "/change", Map.of())
                .path("draftId")
                .asString("");
    }

    private static Map<String, ?> wanted(int to, String purpose) {
        return Map.ofEntries(
                Map.entry("unitId", UNIT),
                Map.entry("kind", "COMPETENCE"),
                Map.entry("skill", "palliative-care"),
                Map.entry("leastLevel", 3),
                Map.entry("from", day(60).toString()),
                Map.entry("to", day(to).toString()),
                Map.entry("sharePercent", 100),
                Map.entry("purpose", purpose),
                Map.entry("payer", Map.of("unitId", UNIT, "costCode", "2541-30")),
                Map.entry("professionalResponsibility", "DEPARTMENT"),
                Map.entry("competenceUpkeep", "CENTRE"),
                Map.entry("urgency", "USUAL"),
                Map.entry("preferredDays", List.of("MONDAY", "THURSDAY")),
                Map.entry("place", "Inngang B, 2. etasje"));
    }

    private String kept(Map<String, ?> draft) {
        return api.post(COORDINATOR, API + "/drafts", draft).path("draftId").asString("");
    }
}
