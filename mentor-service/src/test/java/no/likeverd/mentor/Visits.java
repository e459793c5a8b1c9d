package no.likeverd.mentor;

import static org.assertj.core.api.Assertions.assertThat;

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
        return see(page, personId).form(action);
    }

    /** The same under another key: not a repeat. */
    public static Map<String, String> anew(Map<String, String> fields) {
        Map<String, String> again = new LinkedHashMap<>(fields);
        again.put("_key", RunningService.newKey());
        return again;
    }

    /** Sends a form with something wrong in one field; it comes back, with these words alone above it and at the field. */
    public void sentBack(
            String path, Map<String, String> fields, String personId, String field, String value, String words) {
        Map<String, String> faulty = anew(fields);
        faulty.put(field, value);
        RenderedPage again = send(path, faulty, personId).page(422);
        assertThat(again.texts("#errors li")).containsExactly(words);
        assertThat(again.text("#" + field + "-error")).isEqualTo(words);
    }

    public void named(String personId, String givenName, String familyName) {
        town.tells.person(personId, givenName, familyName);
        town.service.knowsTheDirectory();
    }

    public Map<String, String> everything() {
        return town.service.everything(ALL);
    }
}
