package no.likeverd.mentor.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import no.likeverd.mentor.Town;
import no.likeverd.mentor.Visits;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The coordinator has a round proposed, changes it by hand and publishes it, in the browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundPagesIT {

    private static final String ROOT = "/mentor/rounds";

    @AutoClose
    private final Town town = new Town();

    private final Visits visits = new Visits(town);

    @Test
    @Rule({"MEN-63", "MEN-13"})
    void proposesPinsRulesOutAsksAgainAndPublishes() {
        String ane = named(town.mentor("ane", "p-one", "p-two"), "Ane");
        String bo = named(town.mentor("bo", "p-three"), "Bo");
        String per = named(town.performer("per", "p-one", "p-two"), "Per");
        String kari = named(town.performer("kari", "p-three"), "Kari");
        String round = drafted(town.performerId(per) + "," + town.performerId(kari));
        RenderedPage proposed = visits.see(round, town.coordinator);
        assertThat(proposed.texts("#pairs h3")).contains("Per Berg med Ane Berg som mentor");
        assertThat(proposed.main())
                .contains("Mentoren kan noe om det den nye lederen vil snakke om (20 poeng)")
                .contains("De kjenner ikke samme slags virksomhet.", "poeng mindre i alt");

        Map<String, String> pin = about(proposed.form(round + "/pins"), bo, per);
        for (int n = 0; n < 2; n++) {
            assertThat(visits.send(round + "/pins", pin, town.coordinator).goesTo())
                    .isEqualTo(round + "?done=round.pinned");
        }
        RenderedPage pinned = visits.see(round + "?done=round.pinned", town.coordinator);
        assertThat(pinned.texts("#pairs h3")).contains("Per Berg med Bo Berg som mentor");
        assertThat(pinned.main()).contains("Paret er låst", "Låst av deg", "Siste endring ga");

        named(town.mentor("cato", "p-three"), "Cato");
        visits.send(round + "/proposal", pinned.form(round + "/proposal"), town.coordinator)
                .goesTo();
        RenderedPage again = visits.see(round, town.coordinator);
        assertThat(again.texts("#pairs h3")).contains("Per Berg med Bo Berg som mentor");
        assertThat(again.text("#pairs")).contains("Cato Berg");

        visits.send(round + "/unpins", about(again.form(round + "/unpins"), bo, per), town.coordinator)
                .goesTo();
        Map<String, String> forbid = about(visits.form(round, round + "/forbids", town.coordinator), ane, per);
        visits.send(round + "/forbids", forbid, town.coordinator).goesTo();
        RenderedPage without = visits.see(round, town.coordinator);
        assertThat(without.texts("#pairs h3")).doesNotContain("Per Berg med Ane Berg som mentor");
        assertThat(without.text("[aria-labelledby=forbids]")).contains("Per Berg med Ane Berg som mentor");
        assertThat(visits.send(
                                round + "/pins",
                                Visits.anew(about(without.form(round + "/pins"), ane, per)),
                                town.coordinator)
                        .page(409)
                        .heading())
                .isEqualTo("Det paret er ikke mulig");
        visits.send(round + "/allowances", without.form(round + "/allowances"), town.coordinator)
                .goesTo();

        Map<String, String> publish = visits.form(round + "/publication", round + "/publication", town.coordinator);
        for (int n = 0; n < 2; n++) {
            assertThat(visits.send(round + "/publication", publish, town.coordinator)
                            .goesTo())
                    .isEqualTo(round + "?done=round.published");
        }
        RenderedPage published = visits.see(round, town.coordinator);
        assertThat(published.main()).contains("Publisert", "Paret er dannet");
        assertThat(published.has("#round form")).isFalse();
        assertThat(visits.ask(round + "/publication", town.coordinator).goesTo())
                .isEqualTo(round);
        assertThat(visits.see("/mentor/pairs", per).main()).contains("Per Berg", "Ane Berg");
        assertThat(visits.see(ROOT, town.coordinator).links()).contains(round);
    }

    @Test
    @Rule("MEN-64")
    void whoIsNotTheFirstToChangeARoundSeesItAsItIsNow() {
        String ane = named(town.mentor("ane-two", "s-one"), "Aud");
        String per = named(town.performer("per-two", "s-one"), "Pål");
        String round = drafted(town.performerId(per));
        Map<String, String> early = about(visits.form(round, round + "/pins", town.coordinator), ane, per);
        Map<String, String> publish = visits.form(round + "/publication", round + "/publication", town.coordinator);
        visits.send(round + "/pins", early, town.coordinator).goesTo();
        Map<String, String> before = visits.everything();

        for (String late : new String[] {"/forbids", "/unpins", "/allowances", "/pins", "/proposal"}) {
            RenderedPage now = visits.send(round + late, Visits.anew(early), town.coordinator)
                    .page(412);
            assertThat(now.main()).contains("Noen andre har endret runden", "Låst av deg");
        }
        assertThat(visits.send(round + "/publication", publish, town.coordinator)
                        .page(412)
                        .main())
                .contains("Noen andre har endret runden");

        assertThat(visits.everything()).isEqualTo(before);
        early.put("version", "x");
        visits.send(round + "/pins", Visits.anew(early), town.coordinator).page(400);
    }

    @Test
    @Rule("MEN-63")
    void whatIsWrongStandsInTheFormAndNothingIsMade() {
        town.performer("per-three", "f-one");
        Map<String, String> fields = visits.form(ROOT + "/new", ROOT + "/new", town.coordinator);
        Map<String, String> before = visits.everything();

        wrong(fields, "from", "i går", "Skriv en dato, for eksempel 3.11.2026");
        wrong(fields, "from", "2020-01-01", "Velg en dag høyst 200 dager tilbake");
        wrong(fields, "from", "2199-01-01", "Velg en dag høyst 90 dager fram");
        wrong(fields, "performers", "", "Velg minst én, og høyst 500");
        wrong(
                fields,
                "performers",
                "prf-nobody",
                "Noen du valgte, venter ikke lenger. Last siden på nytt og velg igjen.");

        assertThat(visits.everything()).isEqualTo(before);
    }

    private void wrong(Map<String, String> fields, String field, String value, String words) {
        visits.sentBack(ROOT + "/new", fields, town.coordinator, field, value, words);
    }

    @Test
    @Rule("MEN-63")
    void whileAPublicationGoesOnThePageSaysSoAndRenewsItself() {
        String ane = town.mentor("ane-four", "l-one");
        String per = town.performer("per-four", "l-one");
        String round = drafted(town.performerId(per));
        Clock clock = town.service.bean(Clock.class);
        String roundId = round.substring(ROOT.length() + 1);
        town.service.bean(Rounds.class).change(roundId, null, null, known -> known.publish(clock));

        RenderedPage loading = visits.see(round, town.coordinator);

        assertThat(loading.has("[data-state=loading]")).isTrue();
        assertThat(loading.one("[hx-trigger]").attr("hx-get")).isEqualTo(round);
        town.service.until(
                () -> visits.ask(round, town.coordinator), reply -> reply.text().contains("Paret er dannet"));
        assertThat(visits.see("/mentor/me", ane).main()).contains("Du er mentor for");
    }

    @Test
    @Rule("MEN-63")
    void nobodyButTheCoordinatorSeesOrChangesARound() {
        String ane = town.mentor("ane-five", "o-one");
        String per = town.performer("per-five", "o-one");
        String round = drafted(town.performerId(per));
        Map<String, String> pin = about(visits.form(round, round + "/pins", town.coordinator), ane, per);
        Map<String, String> before = visits.everything();

        for (String page : new String[] {ROOT, ROOT + "/new", round, round + "/publication"}) {
            assertThat(visits.ask(page, ane).page(403).main()).doesNotContain("Navnesen");
        }
        for (String action :
                new String[] {"/pins", "/unpins", "/forbids", "/allowances", "/proposal", "/publication"}) {
            visits.send(round + action, Visits.anew(pin), per).page(403);
        }
        visits.ask(ROOT + "/rnd-nowhere", town.coordinator).page(404);

        assertThat(visits.everything()).isEqualTo(before);
    }

    private String named(String personId, String givenName) {
        visits.named(personId, givenName, "Berg");
        return personId;
    }

    /** The address of a new round for these. */
    private String drafted(String performerIds) {
        Map<String, String> fields = visits.form(ROOT + "/new", ROOT + "/new", town.coordinator);
        fields.put("performers", performerIds);
        String there = visits.send(ROOT + "/new", fields, town.coordinator).goesTo();
        assertThat(visits.send(ROOT + "/new", fields, town.coordinator).goesTo())
                .as("a repeat")
                .isEqualTo(there);
        return there.substring(0, there.indexOf('?'));
    }

    private Map<String, String> about(Map<String, String> form, String mentor, String performer) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("mentorId", town.mentorId(mentor));
        fields.put("performerId", town.performerId(performer));
        return fields;
    }
}
