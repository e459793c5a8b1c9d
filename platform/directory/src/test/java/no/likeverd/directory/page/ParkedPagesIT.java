package no.likeverd.directory.page;

import static no.likeverd.directory.Town.LEADER;
import static no.likeverd.directory.Town.OTHER_LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.likeverd.directory.Town;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that every service has for whoever keeps it running, in the directory: one event is broken, one waits for another. */
class ParkedPagesIT {

    private static final String PARKED = "/directory/operations/parked";
    private static final String COUNTED = "no.likeverd.mentor.tasks-counted.v1";

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
        town.importFiles(new Csv().roles("g-ops~,p-other~,OPERATIONS,,2024-01-01,"))
                .is(201);
        town.service.until(() -> town.ask(PARKED, OTHER_LEADER), reply -> reply.status() == 200);
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("ACC-OPS-01")
    void operationsSeeWhatIsStuckAndWhyAndTryItAgain() {
        RenderedPage nothing = town.see(PARKED, OTHER_LEADER);
        assertThat(nothing.main()).contains("Ingen hendelser trenger deg");
        assertThat(town.ask("/directory/home/tasks", OTHER_LEADER).text()).doesNotContain("står fast");

        counted("p-odd~", "{\"tasks\":\"hemmelig\"}");
        town.service.until(
                () -> town.ask(PARKED, OTHER_LEADER), reply -> reply.text().contains(COUNTED));
        assertThat(town.ask("/directory/home/tasks", OTHER_LEADER).text())
                .contains("Hendelser står fast og trenger deg: 1", PARKED);
        assertThat(town.ask("/directory/home/tasks", LEADER).text()).doesNotContain("står fast");
        RenderedPage stuck = town.see(PARKED, OTHER_LEADER);
        assertThat(stuck.texts("#parked tbody tr")).hasSize(1);
        assertThat(stuck.main())
                .contains("Den lot seg ikke bruke", "directory.counts-mentor")
                .doesNotContain("hemmelig");

        Map<String, String> again = town.form(PARKED, PARKED + "/replay", OTHER_LEADER);
        String there = town.send(PARKED + "/replay", again, OTHER_LEADER).goesTo();
        assertThat(town.see(there, OTHER_LEADER).main()).contains("Hendelsen blir prøvd igjen");
        assertThat(town.send(PARKED + "/replay", again, OTHER_LEADER).goesTo()).isEqualTo(there);
        // it is as broken as before
        town.service.until(
                () -> town.ask(PARKED, OTHER_LEADER), reply -> reply.text().contains(COUNTED));
        assertThat(town.ask(PARKED + "?all=true&size=1&page=7", OTHER_LEADER).goesTo())
                .contains("page=0", "all=true", "size=1");
    }

    @Test
    @Rule("ACC-OPS-01")
    void whatIsNotThereIsSaidAndNobodyElseSeesThePage() {
        Map<String, String> unknown = Map.of("_key", "page-0123456789", "id", "none");
        assertThat(town.send(PARKED + "/replay", unknown, OTHER_LEADER)
                        .page(404)
                        .main())
                .contains("Denne hendelsen står ikke fast lenger");
        assertThat(town.ask(PARKED + "/replay", OTHER_LEADER).goesTo()).isEqualTo(PARKED);
        town.ask(PARKED, LEADER).page(403);
        town.send(PARKED + "/replay", unknown, LEADER).page(403);
        for (String language : new String[] {"nb", "nn", "en"}) {
            RenderedPage page = town.service
                    .page(PARKED)
                    .header("Cookie", "likeverd_lang=" + language)
                    .as(town.own(OTHER_LEADER))
                    .send()
                    .page(200);
            assertThat(page.language()).isEqualTo(language);
        }
    }

    private static void counted(String person, String json) {
        town.service.tells().event("mentor.task-count.events", "/mentor/task-count", COUNTED, town.own(person), json);
    }
}
