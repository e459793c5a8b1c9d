package no.likeverd.directory.page;

import static no.likeverd.directory.Town.ADMINISTRATOR;
import static no.likeverd.directory.Town.HR;
import static no.likeverd.directory.Town.LEADER;
import static no.likeverd.directory.Town.NURSE;
import static no.likeverd.directory.Town.ROLE;
import static no.likeverd.directory.Town.ROLES;
import static no.likeverd.directory.Town.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import no.likeverd.directory.Town;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People, units, roles and oneself in the browser. */
class DirectoryPagesIT {

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
    @Rule("DIR-25")
    void aLeaderSeesTheOwnPeopleAndSearchesAmongThem() {
        RenderedPage people = town.see("/directory/people", LEADER);
        assertThat(people.main()).contains("Nina Sykepleier", "Sykehjemmet").doesNotContain("Fremmed", "Rådgiver");
        assertThat(people.links()).contains(town.own("/directory/people/p-nurse~"));

        assertThat(town.see("/directory/people?name=ni", LEADER).texts("tbody tr"))
                .hasSize(1);
        assertThat(town.see("/directory/people?name=Fremmed", LEADER).main())
                .contains("Vi fant ingen med dette navnet");
        assertThat(town.see("/directory/people?name=.*%5B", LEADER).main()).contains("Vi fant ingen");
        assertThat(town.see("/directory/people?size=1&page=1", LEADER).links())
                .anyMatch(link -> link.contains("page=0"));
        assertThat(town.see("/directory/people", STRANGER).texts("tbody tr")).hasSize(1);
    }

    @Test
    @Rule("DIR-25")
    void onePersonIsShownToThoseWhoMaySee() {
        RenderedPage nurse = town.see("/directory/people/p-nurse~", LEADER);
        assertThat(nurse.heading()).isEqualTo("Nina Sykepleier");
        assertThat(nurse.main()).contains("80 %", "Liv Leder", "Bestiller");

        assertThat(town.ask("/directory/people/p-nurse~", STRANGER).page(404).main())
                .doesNotContain("Nina");
        assertThat(town.ask("/directory/people/p-none~", LEADER).page(404).heading())
                .isEqualTo("Vi finner ikke dette");
    }

    @Test
    @Rule("DIR-25")
    void unitsAreATreeForEverybodyAndTheirPeopleAreNot() {
        RenderedPage units = town.see("/directory/units", STRANGER);
        assertThat(units.texts("#units > ul > li > details > ul > li > a")).contains("Sykehjemmet", "Skolen");

        RenderedPage home = town.see("/directory/units/u-a~", STRANGER);
        assertThat(home.main())
                .contains("Sykehjem", "Kommunen", "Ingen personer å vise", "Ingen roller å vise")
                .doesNotContain("Nina");
        assertThat(town.see("/directory/units/u-a~", LEADER).main()).contains("Nina Sykepleier", "Leder");
        assertThat(town.see("/directory/units/u-top~", LEADER).links()).contains(town.own("/directory/units/u-a~"));
        assertThat(town.ask("/directory/units/u-none~", LEADER).page(404).heading())
                .isEqualTo("Vi finner ikke dette");
    }

    @Test
    @Rule("DIR-25")
    void rolesAreOnesOwnAndThoseOfUnitsThatOneLeads() {
        assertThat(town.see("/directory/roles", LEADER).main()).contains("Nina Sykepleier", "Egen rolle");
        assertThat(town.see("/directory/roles", STRANGER).main())
                .contains("Tillitsvalgt", "Hele kommunen")
                .doesNotContain("Liv");
        assertThat(town.ask(ROLES + ROLE, STRANGER).page(404).main()).doesNotContain("Liv");
        assertThat(town.see(ROLES + "g-union~", STRANGER).main())
                .contains("Denne rollen kan ingen være stedfortreder i");
    }

    @ParameterizedTest
    @Rule("DIR-26")
    @ValueSource(strings = {"people", "people/p-lead~", "units", "units/u-a~", "roles", "roles/g-lead~", "me"})
    void everyPageIsThereInEachLanguage(String page) {
        for (String language : new String[] {"nb", "nn", "en"}) {
            RenderedPage shown = town.service
                    .page(town.own("/directory/" + page))
                    .header("Cookie", "likeverd_lang=" + language)
                    .as(town.own(LEADER))
                    .send()
                    .page(200);
            assertThat(shown.language()).isEqualTo(language);
            assertThat(shown.heading()).isNotBlank();
        }
    }

    @Test
    @Rule("DIR-25")
    void theMenuHasTheImportForAdministratorsOnly() {
        assertThat(town.see("/directory/people", ADMINISTRATOR).links()).contains("/directory/import", "/directory/me");
        assertThat(town.see("/directory/people", LEADER).links())
                .contains("/directory/roles", "/directory/units", "/directory/me")
                .doesNotContain("/directory/import");
    }

    @Test
    @Rule("DIR-25")
    void ownPageSaysWhereOneWorksAndUnderWhom() {
        RenderedPage nurse = town.see("/directory/me", NURSE);

        assertThat(nurse.heading()).isEqualTo("Nina Sykepleier");
        assertThat(nurse.main()).contains("Sykehjemmet", "80 %", "Liv Leder", "Bestiller");
        assertThat(town.see("/directory/me", HR).main()).contains("Ingen stillinger å vise", "HR-rådgiver");
        assertThat(town.ask("/directory/home/facts", NURSE).text())
                .contains("Sykepleier, Sykehjemmet, 80 %", "Liv Leder")
                .doesNotContain("Leif");
    }

    @Test
    @Rule("DIR-25")
    void listsAreExchangedInParts() {
        for (String part : new String[] {"people", "units", "roles"}) {
            RenderedPage exchanged = RenderedPage.part(town.service
                    .page("/directory/" + part)
                    .header("HX-Request", "true")
                    .header("HX-Target", part)
                    .as(town.own(LEADER))
                    .send()
                    .text());
            assertThat(exchanged.has("#" + part)).isTrue();
            assertThat(exchanged.has("h1")).isFalse();
        }
    }
}
