package no.likeverd.directory.page;

import static no.likeverd.directory.Town.HR;
import static no.likeverd.directory.Town.LEADER;
import static no.likeverd.directory.Town.NURSE;
import static no.likeverd.directory.Town.OTHER_LEADER;
import static no.likeverd.directory.Town.ROLE;
import static no.likeverd.directory.Town.ROLES;
import static no.likeverd.directory.Town.STRANGER;
import static no.likeverd.directory.Town.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import no.likeverd.directory.Town;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A leader names a substitute in the browser, and both are told of it. */
class SubstitutePagesIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final String OTHER = ROLES + "g-other~";
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
    @Rule({"DIR-20", "DIR-23", "DIR-25"})
    void aLeaderNamesASubstituteAndEndsItAgain() {
        Map<String, String> fields = town.form(ROLES + ROLE, ROLES + ROLE, LEADER);
        fields.put("personId", NURSE);
        fields.put("from", day(0).toString());
        fields.put("to", day(3).format(DAY));

        String there = town.send(ROLES + ROLE, fields, LEADER).goesTo();
        assertThat(town.send(ROLES + ROLE, fields, LEADER).goesTo()).isEqualTo(there);
        RenderedPage role = town.see(there, LEADER);
        assertThat(role.main())
                .contains(
                        "Stedfortrederen er valgt",
                        "Nina Sykepleier",
                        day(0).format(DAY) + " til " + day(3).format(DAY));
        assertThat(role.texts("#substitutes tbody tr")).hasSize(1);

        assertThat(town.see("/directory/me", NURSE).main()).contains("Liv Leder: Leder, Sykehjemmet");
        assertThat(town.see("/directory/me", LEADER).main()).contains("Nina Sykepleier: Leder, Sykehjemmet");
        assertThat(home("facts", NURSE)).contains("Jeg er stedfortreder for", "Liv Leder");
        assertThat(home("facts", LEADER)).contains("Stedfortreder for meg", "Nina Sykepleier");

        String end = role.document().select("dialog form").attr("action");
        assertThat(town.ask(end, LEADER).goesTo()).isEqualTo(town.own(ROLES + ROLE));
        assertThat(town.send(end, Map.of("_key", "key-to-end"), NURSE).status()).isIn(403, 404);
        String ended = town.send(end, Map.of("_key", "key-to-end"), LEADER).goesTo();
        assertThat(town.see(ended, LEADER).main()).contains("Stedfortrederen er avsluttet");
        assertThat(town.see("/directory/me", NURSE).main()).contains("Du er ikke stedfortreder for noen nå");
        town.service.until(() -> town.ask("/directory/people/p-leaver~", NURSE), reply -> reply.status() == 404);
    }

    @ParameterizedTest
    @Rule({"DIR-21", "DIR-25"})
    @CsvSource({
        "personId, '', Fyll ut dette feltet",
        "personId, P!, 'Skriv nummeret slik det står i lønnssystemet, for eksempel p-1001'",
        "personId, p-lead~, Du kan ikke være din egen stedfortreder. Velg en annen.",
        "personId, p-hr~, 'Velg en som har stilling i kommunen i hele perioden, eller en kortere periode.'",
        "from, 2020-01-01, Velg i dag eller en senere dag",
        "from, snart, 'Skriv en dato, for eksempel 3.11.2026'",
        "to, 2020-01-01, Siste dag må være den samme som første dag eller senere",
        "to, 2199-01-01, Rollen din slutter før dette. Velg en tidligere dag.",
    })
    void whatIsWrongStandsAtItsFieldAndChangesNothing(String field, String value, String says) {
        Map<String, String> fields = town.form(ROLES + ROLE, ROLES + ROLE, LEADER);
        fields.putAll(Map.of("personId", NURSE, "from", day(50).toString(), "to", day(52).toString()));
        fields.put(field, value);
        Map<String, String> before = town.everything();
        before.remove("substitution_plan/plan-1");

        RenderedPage again = town.send(ROLES + ROLE, fields, LEADER).page(422);

        assertThat(again.texts("#errors li")).contains(says);
        assertThat(again.form(town.own(ROLES + ROLE))).containsEntry("_key", fields.get("_key"));
        assertThat(town.everything()).containsAllEntriesOf(before);
    }

    @Test
    @Rule("DIR-25")
    void anotherCannotNameByTheForm() {
        Map<String, String> fields = town.form(ROLES + ROLE, ROLES + ROLE, LEADER);
        fields.putAll(Map.of("personId", NURSE, "from", day(60).toString(), "to", day(62).toString()));

        assertThat(town.send(ROLES + ROLE, fields, HR).page(403).heading()).isEqualTo("Du har ikke tilgang til dette");
        assertThat(town.send(ROLES + ROLE, fields, STRANGER).page(404).heading())
                .isEqualTo("Vi finner ikke dette");
        assertThat(town.see(ROLES + ROLE, HR).has("#personId")).isFalse();
        assertThat(town.ask("/directory/import", LEADER).page(403).heading())
                .isEqualTo("Du har ikke tilgang til dette");
    }

    @Test
    @Rule("DIR-25")
    void whoSeesNobodyElseWritesANumber() {
        RenderedPage role = town.see(ROLES + "g-nurse~", NURSE);

        assertThat(role.has("input#personId")).isTrue();
        assertThat(role.has("select#personId")).isFalse();
    }

    @Test
    @Rule("DIR-25")
    void whoIsNotInTheListIsNamedByNumberAndThenKnownByName() {
        assertThat(town.see(ROLES + ROLE, LEADER).texts("#personId option")).doesNotContain("Odd Annen");
        assertThat(town.see(ROLES + ROLE + "?name=Odd", LEADER).main()).contains("Vi fant ingen med dette navnet");
        assertThat(town.see(ROLES + ROLE + "?name=nina", LEADER).texts("#personId option"))
                .containsExactly("Velg", "Nina Sykepleier");

        RenderedPage byNumber = town.see(OTHER + "?by=number", OTHER_LEADER);
        assertThat(byNumber.has("input#personId")).isTrue();
        Map<String, String> fields = byNumber.form(town.own(OTHER));
        fields.putAll(Map.of("personId", LEADER, "from", "en dag", "to", day(73).toString()));
        RenderedPage again = town.send(OTHER, fields, OTHER_LEADER).page(422);
        assertThat(again.one("input#personId").val()).isEqualTo(town.own(LEADER));
        fields.put("from", day(70).toString());

        String there = town.send(OTHER, fields, OTHER_LEADER).goesTo();

        assertThat(town.see(there, OTHER_LEADER).text("#substitutes")).contains("Liv Leder");
    }

    @Test
    @Rule("DIR-30")
    void bothAreRemindedInTheWeekBefore() {
        String id = town.named("g-orderer~", LEADER, STRANGER, 2, 5);

        assertThat(home("tasks", LEADER))
                .contains("Stian Fremmed er stedfortreder for deg til og med " + day(4).format(DAY))
                .contains(town.own(ROLES + "g-orderer~"));
        assertThat(home("tasks", STRANGER))
                .contains("Fra " + day(2).format(DAY) + " er du stedfortreder for Liv Leder")
                .contains(ROLES + id);
        assertThat(town.see(ROLES + id, STRANGER).main()).contains("Liv Leder", "Bestiller", "Sykehjemmet");

        String next = town.named("g-orderer~", LEADER, NURSE, 5, 20);
        assertThat(home("tasks", LEADER)).doesNotContain("er stedfortreder for deg til og med");
        town.end("g-orderer~", next, LEADER).is(200);
        town.end("g-orderer~", id, LEADER).is(200);
        assertThat(home("tasks", STRANGER)).doesNotContain("er du stedfortreder for");
    }

    private static String home(String part, String personId) {
        return town.ask("/directory/home/" + part, personId).text();
    }
}
