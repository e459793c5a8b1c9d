package no.likeverd.standalone.story;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back from a request; an empty body is an empty object.
 *
 * @param version of what was read, as a header says it; empty where there is none
 */
record Answer(String request, int status, JsonNode body, String version) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_QUOTE = 120;

    /** Codes of a part that has not heard everything from the directory yet. */
    private static final Set<String> NOT_YET =
            Set.of("NOT_YET_KNOWN", "NOT_ALLOWED", "UNKNOWN_EMPLOYMENT", "UNKNOWN_UNIT");

    static Answer of(String request, int status, String body) {
        try {
            return new Answer(request, status, body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body), "");
        } catch (JacksonException e) {
            String quote = body.substring(0, Math.min(body.length(), LONGEST_QUOTE));
            return new Answer(request, status, JSON.createObjectNode().put("detail", "no JSON: " + quote), "");
        }
    }

    Answer versioned(String header) {
        return new Answer(request, status, body, header);
    }

    String text(String field) {
        return body.path(field).asString("");
    }

    int number(String field) {
        return body.path(field).asInt(0);
    }

    List<JsonNode> rows() {
        return body.path("rows").valueStream().toList();
    }

    boolean is(int wanted) {
        return status == wanted;
    }

    boolean refuses(int wanted, String code) {
        return status == wanted && text("code").equals(code);
    }

    boolean waitsForTheDirectory() {
        return NOT_YET.contains(text("code"));
    }

    /** @throws Unexpected when the status is another one */
    Answer expect(int wanted) {
        if (!is(wanted)) {
            throw new Unexpected(wanted + " from " + request, came());
        }
        return this;
    }

    /** @throws Unexpected when the request was not refused with this status and code */
    Answer expectRefusal(int wanted, String code) {
        if (!refuses(wanted, code)) {
            throw new Unexpected(wanted + " " + code + " from " + request, came());
        }
        return this;
    }

    /** For people who want to know why. */
    String came() {
        return (status + " " + text("code") + " " + text("detail")).strip().replaceAll("\\s+", " ");
    }
}
