package no.likeverd.standalone.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.standalone.sample.SampleMunicipality;

/** The administrator imports the sample municipality; on a used store most of it is there already. */
final class Municipality {

    private static final String IMPORTS = "/directory/v1/imports";

    private final Api api;
    private final Patience patience;
    private final LocalDate today;

    Municipality(Api api, Patience patience, LocalDate today) {
        this.api = api;
        this.patience = patience;
        this.today = today;
    }

    Happened load() {
        Answer sent = patience.ask(
                        () -> api.upload(Cast.ADMINISTRATOR, IMPORTS, files()),
                        answer -> !answer.waitsForTheDirectory() && !answer.is(409))
                .expect(201);
        String run = IMPORTS + "/" + sent.text("importId");
        patience.expect(
                "the import applied",
                () -> api.get(Cast.ADMINISTRATOR, run).expect(200),
                answer -> answer.text("status").equals("APPLIED"));
        return Happened.that("The municipality is in the directory: %d rows created, %d changed, %d unchanged"
                .formatted(sent.number("created"), sent.number("changed"), sent.number("unchanged")));
    }

    private Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : List.of("units", "people", "employments", "roles")) {
            files.put(name, SampleMunicipality.csv(name, today));
        }
        return files;
    }
}
