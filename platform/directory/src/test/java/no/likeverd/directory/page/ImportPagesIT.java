package no.likeverd.directory.page;

import static no.likeverd.directory.Town.ADMINISTRATOR;
import static no.likeverd.directory.Town.HR;
import static no.likeverd.directory.Town.LEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.directory.Client;
import no.likeverd.directory.Town;
import no.likeverd.directory.imports.csv.Csv;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator sends files, sees what would change, and decides. */
class ImportPagesIT {

    private static final String IMPORT = "/directory/import";
    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @Test
    @Rule("DIR-27")
    void nothingChangesBeforeTheDecisionAndThenEverythingOnce() {
        Map<String, String> before = town.everything();
        String preview = sent(new Csv()
                .people("p-new~,Nora,Ny,", "p-nurse~,Nina,Sykepleier,nina@solvik.example")
                .employments("e-stranger~,p-stranger~,u-b~,Lærer,100,p-other~,2024-01-01,2030-01-01,"));

        RenderedPage page = town.see(preview, ADMINISTRATOR);
        assertThat(page.texts("table tbody tr")).containsExactly("Personer 1 1 0 0", "Stillinger 0 0 1 0");
        assertThat(town.everything()).isEqualTo(before);
        assertThat(home()).contains("Avgjør importen du har begynt på", preview);

        Map<String, String> yes = new LinkedHashMap<>(page.form(preview + "/apply"));
        String there = town.send(preview + "/apply", yes, ADMINISTRATOR).goesTo();
        assertThat(town.send(preview + "/apply", yes, ADMINISTRATOR).goesTo()).isEqualTo(there);
        RenderedPage result = town.see(there, ADMINISTRATOR);
        assertThat(result.main()).contains("Importen er gjort", "Ferdig", town.own("p-new~"));
        assertThat(result.texts("#rows tbody tr")).hasSize(3);
        assertThat(town.see(there.replaceFirst("\\?.*", "") + "?size=1&page=1", ADMINISTRATOR)
                        .texts("#rows tbody tr"))
                .hasSize(1);
        assertThat(home()).doesNotContain(preview);
        assertThat(town.ask(preview, ADMINISTRATOR).page(404).heading()).isEqualTo("Disse filene er ikke her lenger");
    }

    @Test
    @Rule("DIR-27")
    void mistakesAreTrackedToRowAndColumnInWords() {
        Map<String, String> before = town.everything();
        String preview = sent(
                new Csv().people("p-bad~,,Ny,ikke-epost").employments("e-bad~,p-bad~,u-none~,Lærer,0,,2024-01-01,,"));

        RenderedPage page = town.see(preview, ADMINISTRATOR);

        assertThat(page.main()).contains("Filene har feil", "Fyll ut cellen", "given_name", "Skriv en e-postadresse");
        assertThat(page.has("form[action$=apply]")).isFalse();
        assertThat(town.see(preview + "?size=1", ADMINISTRATOR).texts("#findings tbody tr"))
                .hasSize(1);
        Map<String, String> yes = Map.of("_key", "key-of-nobody");
        assertThat(town.send(preview + "/apply", yes, ADMINISTRATOR).goesTo()).startsWith(preview);
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    @Rule("DIR-29")
    void whatHasChangedSinceThePreviewIsShownBeforeAnythingIsImported() {
        Csv files = new Csv().units("u-c~,Badet,SPORTS,u-top~").roles("g-c~,p-nurse~,ORDERER,u-c~,2024-01-01,");
        String preview = sent(files);
        Map<String, String> yes =
                new LinkedHashMap<>(town.see(preview, ADMINISTRATOR).form(preview + "/apply"));
        town.importFiles(new Csv().units("u-c~,Badet,SPORTS,u-top~")).is(201);

        String there = town.send(preview + "/apply", yes, ADMINISTRATOR).goesTo();

        RenderedPage again = town.see(there, ADMINISTRATOR);
        assertThat(again.main())
                .contains("Katalogen er endret etter at du så på dette", "Ingenting av ditt er importert");
        assertThat(again.texts("table tbody tr")).containsExactly("Enheter 0 0 0 1", "Roller 1 0 0 0");
        town.ask("/directory/v1/roles/g-c~", HR).refused(404, "UNKNOWN");
        assertThat(town.send(preview + "/apply", again.form(preview + "/apply"), ADMINISTRATOR)
                        .goesTo())
                .contains("/runs/");
    }

    @Test
    @Rule("DIR-27")
    void cancelledFilesAreGone() {
        String preview = sent(new Csv().people("p-gone~,Geir,Borte,"));

        String there = town.send(preview + "/cancel", Map.of("_key", "key-to-cancel"), ADMINISTRATOR)
                .goesTo();

        assertThat(town.see(there, ADMINISTRATOR).main()).contains("Filene er slettet, og ingenting er endret");
        assertThat(town.service
                        .database()
                        .getCollection("import_upload")
                        .countDocuments(new org.bson.Document("upload", preview.replaceFirst(".*/", ""))))
                .isZero();
    }

    @Test
    @Rule("DIR-27")
    void withoutAFileTheFormSaysSo() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("_key", town.form(IMPORT, IMPORT, ADMINISTRATOR).get("_key"));

        RenderedPage again = town.parts(IMPORT, fields, ADMINISTRATOR).page(422);

        assertThat(again.texts("#errors li")).containsExactly("Velg minst én fil");
    }

    @Test
    @Rule({"DIR-10", "DIR-27"})
    void onlyAdministratorsSendAndOnlyWhoSentSees() {
        String preview = sent(new Csv().people("p-mine~,Mia,Min,"));
        Map<String, String> parts = new LinkedHashMap<>(Client.parts(new Csv().people("p-x~,X,Y,")));
        parts.put("_key", "key-of-a-leader");

        assertThat(town.parts(IMPORT, parts, LEADER).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.ask(preview, LEADER).page(403).main()).doesNotContain("Mia");
        assertThat(town.send(preview + "/apply", Map.of("_key", "key-of-a-leader"), LEADER)
                        .page(403)
                        .heading())
                .isEqualTo("Du har ikke tilgang til dette");
    }

    @ParameterizedTest
    @Rule("DIR-27")
    @ValueSource(strings = {"units", "people", "employments", "roles"})
    void templatesHaveTheRightColumns(String part) {
        String template =
                town.ask(IMPORT + "/templates/" + part + ".csv", ADMINISTRATOR).text();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_key", town.form(IMPORT, IMPORT, ADMINISTRATOR).get("_key"));
        parts.put(part, template);

        String preview = town.parts(IMPORT, parts, ADMINISTRATOR).goesTo();

        assertThat(town.see(preview, ADMINISTRATOR).main()).doesNotContain("Filene har feil");
        town.send(preview + "/cancel", Map.of("_key", "key-to-cancel-" + part), ADMINISTRATOR);
    }

    private static String sent(Csv files) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_key", town.form(IMPORT, IMPORT, ADMINISTRATOR).get("_key"));
        parts.putAll(Client.parts(files));
        return town.parts(IMPORT, parts, ADMINISTRATOR).goesTo();
    }

    private static String home() {
        return town.ask("/directory/home/tasks", ADMINISTRATOR).text();
    }
}
