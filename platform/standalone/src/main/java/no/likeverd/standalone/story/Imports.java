package no.likeverd.standalone.story;

import java.util.Map;

/** The administrator's imports, one after another, each waited for. */
final class Imports {

    private static final String IMPORTS = "/directory/v1/imports";

    private final Api api;
    private final Patience patience;

    Imports(Api api, Patience patience) {
        this.api = api;
        this.patience = patience;
    }

    /** What the directory has said of the files, once it has applied them. */
    Answer carryOut(Map<String, String> files) {
        Answer sent = patience.ask(
                        () -> api.upload(Cast.ADMINISTRATOR, IMPORTS, files),
                        answer -> !answer.waitsForTheDirectory() && !answer.is(409))
                .expect(201);
        String run = IMPORTS + "/" + sent.text("importId");
        patience.expect(
                "the import applied",
                () -> api.get(Cast.ADMINISTRATOR, run).expect(200),
                answer -> answer.text("status").equals("APPLIED"));
        return sent;
    }
}
