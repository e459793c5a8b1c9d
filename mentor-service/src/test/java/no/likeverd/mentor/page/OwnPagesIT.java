package no.likeverd.mentor.page;

import static no.likeverd.mentor.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.likeverd.mentor.Town;
import no.likeverd.mentor.Visits;
import no.likeverd.testing.Rule;
import no.likeverd.testing.page.RenderedPage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A mentor's and a new leader's own pages, and what waits for each on their own page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPagesIT {

    private static final String ME = "/mentor/me";
    private static final String WISHES = "/mentor/me/wishes";

    @AutoClose
    private final Town town = new Town();

    private final Visits visits = new Visits(town);

    @Test
    @Rule("MEN-66")
    void newLeaderTakesOrLeavesTheOfferAndNobodyElseDoes() {
        String per = town.newcomer("per");
        String page = "/mentor/performers/" + town.performerId(per);
        assertThat(visits.see(ME, per).links()).contains(page);
        Map<String, String> enrol = visits.form(page, page + "/enrolment", per);
        enrol.put("topics", "budget");
        assertThat(visits.send(page + "/enrolment", Visits.anew(enrol), per)
                        .page(422)
                        .text("#termsAcceptedOn-error"))
                .isEqualTo("Vilkårene må være godtatt");
        enrol.put("termsAcceptedOn", TODAY.toString());
        Map<String, String> before = visits.everything();
        visits.send(page + "/enrolment", Visits.anew(enrol), town.coordinator).page(404);
        visits.ask(page, town.director).page(404);
        assertThat(visits.everything()).isEqualTo(before);

        for (int n = 0; n < 2; n++) {
            assertThat(visits.send(page + "/enrolment", enrol, per).goesTo())
                    .isEqualTo(page + "?done=performer.enrolled");
        }
        assertThat(visits.see(page, town.coordinator).main()).contains("Venter på en mentor", "Økonomi og budsjett");
        assertThat(visits.see("/mentor/performers?status=ENROLLED", town.coordinator)
                        .links())
                .contains(page);
        visits.ask("/mentor/performers", per).page(403);
        visits.send(page + "/decline", visits.form(page, page + "/decline", per), per)
                .goesTo();
        assertThat(visits.see(page, per).main()).contains("Takket nei", "Vil du ha en mentor?");
    }

    @Test
    @Rule("MEN-67")
    void wishesAreWrittenByNameAndSeenByOneselfAlone() {
        String ane = town.mentor("ane-wish", "w-one");
        String avoided = town.performer("avoided", "w-one");
        String wanted = town.performer("wanted", "w-one");
        visits.named(avoided, "Unni", "Unngås");
        visits.named(wanted, "Ønske", "Berg");
        Map<String, String> fields = visits.form(WISHES, WISHES, ane);
        fields.put("wishes", "Ønske Berg\r\n\r\n");
        fields.put("avoid", "Unni Unngås");

        for (int n = 0; n < 2; n++) {
            assertThat(visits.send(WISHES, fields, ane).goesTo()).isEqualTo(WISHES + "?done=wishes.saved");
        }

        assertThat(visits.form(WISHES, WISHES, ane)).containsEntry("avoid", "Unni Unngås");
        assertThat(visits.see(WISHES, town.coordinator).main())
                .contains("Ønsker er for mentorer og nye ledere.")
                .doesNotContain("Unngås");
        for (String page : new String[] {"/mentor/mentors/" + town.mentorId(ane), "/mentor/mentors", "/mentor/home"}) {
            assertThat(visits.ask(page, town.coordinator).text()).doesNotContain("Unngås");
        }
        visits.send(WISHES, Visits.anew(fields), town.director).page(403);
    }

    @Test
    @Rule("MEN-67")
    void whatIsWrongInWishesIsSaidAndNothingIsKept() {
        String ane = town.mentor("ane-wrong", "w-two");
        visits.named(ane, "Ane", "Selv");
        visits.named(town.somebody("one"), "En", "Annen");
        Map<String, String> fields = visits.form(WISHES, WISHES, ane);
        Map<String, String> before = visits.everything();

        wrong(fields, ane, "Ingen Slik", "", "Vi finner ingen med akkurat det navnet. Skriv hele navnet.");
        wrong(fields, ane, "Ane Selv", "", "Skriv andre enn deg selv");
        wrong(fields, ane, "En Annen", "En Annen", "Skriv hver person bare én gang, i ett av feltene");
        wrong(fields, ane, "En Annen\n".repeat(6), "", "Skriv høyst fem navn");
        assertThat(visits.everything()).isEqualTo(before);

        fields.put("wishes", "En Annen");
        visits.send(WISHES, fields, ane).goesTo();
        Map<String, String> elsewhere = visits.form(WISHES, WISHES, ane);
        Map<String, String> late = visits.form(WISHES, WISHES, ane);
        elsewhere.put("wishes", "");
        visits.send(WISHES, elsewhere, ane).goesTo();
        late.put("wishes", "");
        late.put("avoid", "En Annen");
        visits.send(WISHES, late, ane).page(412);
        late.put("version", "x");
        visits.send(WISHES, Visits.anew(late), ane).page(400);
        assertThat(visits.form(WISHES, WISHES, ane)).containsEntry("avoid", "").containsEntry("wishes", "");
    }

    private void wrong(Map<String, String> fields, String personId, String wishes, String avoid, String words) {
        Map<String, String> faulty = Visits.anew(fields);
        faulty.put("wishes", wishes);
        faulty.put("avoid", avoid);
        RenderedPage again = visits.send(WISHES, faulty, personId).page(422);
        assertThat(again.texts("#errors li")).containsExactly(words);
    }

    @Test
    @Rule("MEN-68")
    void eachFindsOnTheOwnPageWhatWaitsAndWhoTheOtherOneIs() {
        String ane = town.mentor("ane-home", "h-one");
        String per = town.newcomer("per-home");
        visits.named(ane, "Ane", "Heim");
        visits.named(per, "Per", "Heim");
        String performerId = town.performerId(per);
        assertThat(home(per)).contains("Si om du vil ha en mentor", "/mentor/performers/" + performerId);
        assertThat(visits.see(ME, town.director).main()).contains("Du er verken mentor eller ny leder");
        town.service
                .post("/mentor/v1/performers/" + performerId + "/enrolment", Town.enrolment("h-one"))
                .as(per)
                .send()
                .is(200);
        assertThat(home(town.coordinator)).contains("venter på en mentor", "/mentor/rounds/new");

        town.round(null, performerId).is(201);
        assertThat(home(town.coordinator))
                .contains("publiser forslaget til mentorpar")
                .doesNotContain("Start en runde:");
        String pair = town.pair(ane, per, TODAY.minusDays(150));

        assertThat(home(per)).contains("Min mentor", "Ane Heim").doesNotContain("Si om du vil");
        assertThat(home(ane)).contains("Jeg er mentor for", "Per Heim", "/mentor/pairs/" + pair);
        assertThat(visits.see(ME, per).main()).contains("Ane Heim er mentoren din");
        town.service
                .post("/mentor/v1/pairs/" + pair + "/completion", "{\"completedOn\":\"%s\"}".formatted(TODAY))
                .as(town.coordinator)
                .send()
                .is(200);
        assertThat(home(ane)).contains("Be om godskriving for tiden som mentor for Per Heim");
        assertThat(home(per)).doesNotContain("godskriving");
        assertThat(home(town.director)).doesNotContain("Heim");
    }

    private String home(String personId) {
        return visits.ask("/mentor/home", personId).text();
    }
}
