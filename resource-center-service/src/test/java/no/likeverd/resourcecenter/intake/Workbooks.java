package no.likeverd.resourcecenter.intake;

import java.util.Map;
import no.likeverd.resourcecenter.intake.sheet.Book;
import no.likeverd.resourcecenter.page.Town;
import no.likeverd.testing.Reply;
import no.likeverd.testing.RunningService;
import tools.jackson.databind.JsonNode;

/** Workbooks that people of a town send over HTTP, and what becomes of them. */
record Workbooks(Town town) {

    static final String API = "/resource-center/v1/intake";

    Reply send(String kind, Book book, String personId) {
        return send(kind, book.bytes(), personId, RunningService.newKey());
    }

    Reply send(String kind, byte[] file, String personId, String key) {
        return town.service
                .call("POST", API + "/" + kind)
                .parts("file", file, Map.of())
                .header("Idempotency-Key", key)
                .as(personId)
                .send();
    }

    String checked(String kind, Book book, String personId) {
        return send(kind, book, personId).is(201).path("runId").asString();
    }

    Reply decide(String runId, String what, String personId) {
        return town.service
                .post(API + "/runs/" + runId + "/" + what, "{}")
                .as(personId)
                .send();
    }

    Reply see(String path, String personId) {
        return town.service.get(API + path).as(personId).send();
    }

    /** What a run has come to. */
    JsonNode applied(String runId, String personId) {
        return town.service
                .until(
                        () -> see("/runs/" + runId, personId),
                        reply -> reply.is(200).path("status").asString().equals("APPLIED"))
                .is(200);
    }
}
