package no.likeverd.mentor;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.page.RenderedPage;

/** People with a browser in the town. */
public record Visits(Town town) {

    private static final String[] ALL = {"mentor", "performer", "wishes", "round", "pair", "invitation"};

    public RenderedPage see(String path, String personId) {
        return ask(path, personId).page(200);
    }

    public Reply ask(String path, String personId) {
        return town.service.page(path).as(personId).send();
    }

    public Reply send(String path, Map<String, String> fields, String personId) {
        return town.service.submit(path, fields).as(personId).send();
    }

    /** A form as it is shown, to be changed. */
    public Map<String, String> form(String page, String action, String personId) {
        return new LinkedHashMap<>(see(page, personId).form(action));
    }

    /** The same under another key: not a repeat. */
    public static Map<String, String> anew(Map<String, String> fields) {
        Map<String, String> again = new LinkedHashMap<>(fields);
        again.put("_key", RunningService.newKey());
        return again;
    }

    public void named(String personId, String givenName, String familyName) {
        town.tells.person(personId, givenName, familyName);
        town.service.knowsTheDirectory();
    }

    public Map<String, String> everything() {
        return town.service.everything(ALL);
    }
}
