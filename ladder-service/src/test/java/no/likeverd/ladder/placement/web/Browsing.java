package no.likeverd.ladder.placement.web;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import no.likeverd.testing.page.RenderedPage;

/** The scene as browsers see it. */
record Browsing(PlacementScene scene) {

    static String page(String employment) {
        return "/ladder/placements/" + PlacementScene.id(employment);
    }

    RenderedPage see(String path, String personId) {
        return ask(path, personId).page(200);
    }

    Reply ask(String path, String personId) {
        return scene.service.page(path).as(personId).send();
    }

    Reply send(String path, Map<String, String> fields, String personId) {
        return scene.service.submit(path, fields).as(personId).send();
    }

    /** The form at an address as a page shows it. */
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

    /** Answers on the page; the address that follows. */
    String answers(String employment, String personId, String answer, String reason) {
        String action = page(employment) + "/answer";
        Map<String, String> fields = form(action, action, personId);
        fields.put("answer", answer);
        fields.put("reason", reason);
        return send(action, fields, personId).goesTo();
    }

    String home(String part, String personId) {
        Reply reply = ask("/ladder/home/" + part, personId);
        if (reply.status() != 200) {
            throw new AssertionError(reply.text());
        }
        return reply.text();
    }

    Map<String, String> everything() {
        return scene.service.everything("placement", "ladder_need", "evidence");
    }
}
