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

/** The corps in the browser: into it, a pause, out of it, and the invitation to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpsPagesIT {

    private static final String ROOT = "/mentor/mentors";

    @AutoClose
    private final Town town = new Town();

    private final Visits visits = new Visits(town);

    @Test
    @Rule("MEN-65")
    void coordinatorTakesALeaderInByNameOnce() {
        assertThat(visits.see(ROOT + "?status=PAUSED", town.coordinator).main()).contains("Ingen er med her");
        visits.named(town.leader("tora"), "Tora Liv", "Vik");
        Map<String, String> fields = member(ROOT + "/new", ROOT + "/new", town.coordinator);
        fields.put("termsAcceptedOn", TODAY.toString());
        fields.put("name", "Tora Liv Vik");

        String there = visits.send(ROOT + "/new", fields, town.coordinator).goesTo();

        assertThat(visits.send(ROOT + "/new", fields, town.coordinator).goesTo())
                .as("a repeat")
                .isEqualTo(there);
        assertThat(visits.see(there, town.coordinator).main())
                .contains("Velkommen i mentorkorpset", "Har plass til én", "Økonomi og budsjett");
        RenderedPage corps = visits.see(ROOT, town.coordinator);
        assertThat(corps.text("table")).contains("Tora Liv Vik", "Er med");
        assertThat(visits.send(ROOT + "/new", Visits.anew(fields), town.coordinator)
                        .page(409)
                        .heading())
                .isEqualTo("Lederen er med i korpset allerede");
    }

    @Test
    @Rule("MEN-65")
    void whatIsWrongStandsAtItsFieldAndNobodyIsTakenIn() {
        visits.named(town.leader("tor"), "Tor", "Vik");
        visits.named(town.somebody("hege"), "Hege", "Vik");
        visits.named(town.leader("ola-one"), "Ola", "Vik");
        visits.named(town.leader("ola-two"), "Ola", "Vik");
        Map<String, String> fields = member(ROOT + "/new", ROOT + "/new", town.coordinator);
        fields.put("termsAcceptedOn", TODAY.toString());
        Map<String, String> before = visits.everything();

        wrong(fields, "name", "", "Vi finner ingen med akkurat det navnet. Skriv hele navnet.");
        wrong(fields, "name", "Tor", "Vi finner ingen med akkurat det navnet. Skriv hele navnet.");
        wrong(fields, "name", "Ola Vik", "Flere heter akkurat det. Be systemforvalteren om hjelp.");
        wrong(fields, "name", "Hege Vik", "Bare den som leder eller har ledet en enhet, kan være med");
        fields.put("name", "Tor Vik");
        wrong(fields, "termsAcceptedOn", "", "Vilkårene må være godtatt");
        wrong(
                fields,
                "leaderSchoolCompletedOn",
                "",
                "Skriv dagen lederskolen ble fullført. Den må være fullført først.");
        wrong(fields, "topics", "", "Velg minst én");
        wrong(fields, "experienceYears", "ti", "Skriv et helt tall, uten bokstaver");

        assertThat(visits.everything()).isEqualTo(before);
    }

    private void wrong(Map<String, String> fields, String field, String value, String words) {
        visits.sentBack(ROOT + "/new", fields, town.coordinator, field, value, words);
    }

    @Test
    @Rule("MEN-65")
    void leaderJoinsPausesAndLeavesAndNobodyElseSeesIt() {
        String eva = town.leader("eva");
        assertThat(visits.see("/mentor/me", eva).links()).contains(ROOT + "/new");
        Map<String, String> fields = member(ROOT + "/new", ROOT + "/new", eva);
        assertThat(visits.send(ROOT + "/new", Visits.anew(fields), eva)
                        .page(422)
                        .texts("#errors li"))
                .containsExactly("Vilkårene må være godtatt");
        fields.put("termsAcceptedOn", TODAY.toString());
        String there = visits.send(ROOT + "/new", fields, eva).goesTo();
        String page = there.substring(0, there.indexOf('?'));

        Map<String, String> pause = visits.form(page, page + "/pause", eva);
        for (int n = 0; n < 2; n++) {
            assertThat(visits.send(page + "/pause", pause, eva).goesTo()).isEqualTo(page + "?done=mentor.paused");
        }
        assertThat(visits.see("/mentor/me", eva).main()).contains("Har pause");
        Map<String, String> before = visits.everything();
        visits.ask(page, town.director).page(404);
        visits.send(page + "/leave", Visits.anew(pause), town.director).page(404);
        visits.ask(ROOT, eva).page(403);
        visits.ask(ROOT + "/new", town.somebody("no-leader")).page(403);
        assertThat(visits.everything()).isEqualTo(before);

        visits.send(page + "/resumption", visits.form(page, page + "/resumption", eva), eva)
                .goesTo();
        visits.send(page + "/leave", visits.form(page, page + "/leave", eva), eva)
                .goesTo();
        assertThat(visits.see(page, eva).main()).contains("Har sluttet i korpset");
    }

    @Test
    @Rule("MEN-66")
    void invitedLeaderSaysYesOrNoOnce() {
        String yes = town.leader("yes");
        String no = town.leader("no");
        String accepted = invited(yes);
        String declined = invited(no);
        Map<String, String> member = member(accepted, accepted + "/acceptance", yes);
        member.put("termsAcceptedOn", TODAY.toString());
        Map<String, String> decline = visits.form(declined, declined + "/decline", no);
        visits.ask(accepted, no).page(404);
        visits.send(declined + "/decline", decline, yes).page(404);

        for (int n = 0; n < 2; n++) {
            assertThat(visits.send(accepted + "/acceptance", member, yes).goesTo())
                    .isEqualTo(accepted + "?done=invitation.accepted");
            assertThat(visits.send(declined + "/decline", decline, no).goesTo())
                    .isEqualTo(declined + "?done=invitation.declined");
        }

        assertThat(visits.see("/mentor/me", yes).main()).contains("Meg som mentor", "Er med");
        assertThat(visits.see(declined, no).main()).contains("Du har takket nei.");
        assertThat(visits.send(declined + "/decline", Visits.anew(decline), no)
                        .page(409)
                        .heading())
                .isEqualTo("Invitasjonen er besvart");
    }

    private String invited(String personId) {
        String placement = personId.replaceFirst("p-", "plc-");
        town.tells.event(
                "ladder.placement.events",
                "/ladder/placement",
                "no.likeverd.ladder.employee-placed.v1",
                placement,
                """
                {"placementId":"%s","employmentId":"%s","personId":"%s","unitId":"%s","versionId":"v-1","ladderId":"leader",
                 "model":"LEADER","rank":3,"topLevel":true,"skills":[],"from":"%s"}""".formatted(placement, town.post(personId), personId, town.unit(personId), TODAY));
        return town
                .service
                .until(() -> visits.ask("/mentor/me", personId), reply -> reply.text()
                        .contains("/mentor/invitations/"))
                .page(200)
                .links()
                .stream()
                .filter(link -> link.startsWith("/mentor/invitations/"))
                .findFirst()
                .orElseThrow();
    }

    /** Everything but the terms. */
    private Map<String, String> member(String page, String action, String personId) {
        Map<String, String> fields = visits.form(page, action, personId);
        fields.put("leaderSchoolCompletedOn", "18.6.2021");
        fields.put("mentorTrainingCompletedOn", "1.3.2022");
        fields.put("experienceYears", "12");
        fields.put("topics", "budget,conflicts");
        fields.put("sectors", "care");
        return fields;
    }
}
