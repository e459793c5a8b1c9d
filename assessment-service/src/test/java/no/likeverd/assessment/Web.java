package no.likeverd.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.page.RenderedPage;

/** The scene as browsers see it. */
record Web(Scene scene) {

    static final String LIST = "/assessment/assessments";

    static String page(Talk talk) {
        return LIST + "/" + talk.id;
    }

    Reply ask(String path, String personId) {
        return scene.service.page(path).as(personId).send();
    }

    RenderedPage see(String path, String personId) {
        return ask(path, personId).page(200);
    }

    Reply send(String path, Map<String, String> fields, String personId) {
        return scene.service.submit(path, fields).as(personId).send();
    }

    /** As a form that saves itself sends it. */
    Reply swap(String path, Map<String, String> fields, String personId) {
        return scene.service
                .submit(path, fields)
                .as(personId)
                .header("HX-Request", "true")
                .header("HX-Target", "saved")
                .send();
    }

    /** The fields of a page's form as they are shown. */
    Map<String, String> form(String page, String action, String personId) {
        return new LinkedHashMap<>(see(page, personId).form(action));
    }

    /** A form that was put together without its page. */
    Reply forge(String path, String personId, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(Map.of("_key", RunningService.newKey()));
        for (int place = 0; place < fields.length; place += 2) {
            all.put(fields[place], fields[place + 1]);
        }
        return send(path, all, personId);
    }

    String home(String part, String personId) {
        Reply reply = ask("/assessment/home/" + part, personId);
        if (reply.status() != 200) {
            throw new AssertionError(reply.text());
        }
        return reply.text();
    }

    Map<String, String> everything() {
        return scene.service.everything("assessment", "look_book");
    }
}
