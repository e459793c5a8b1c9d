package no.likeverd.standalone.story;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.likeverd.standalone.sample.SampleMunicipality;

/** The administrator imports the sample municipality; on a used store most of it is there already. */
final class Municipality {

    private final Imports imports;
    private final LocalDate today;

    Municipality(Imports imports, LocalDate today) {
        this.imports = imports;
        this.today = today;
    }

    Happened load() {
        Answer sent = imports.carryOut(files());
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
